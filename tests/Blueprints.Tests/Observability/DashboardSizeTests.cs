using Blueprints.Observability;

namespace Blueprints.Tests.Observability;

/// <summary>How many metrics a dashboard shows.</summary>
public sealed class DashboardSizeTests
{
    static string Body(params string[] lines) => $$"""{ "widgets": [ { "type": "text", "properties": { "markdown": "x" } }, { "type": "metric", "properties": { "region": "us-east-1", "metrics": [ {{string.Join(", ", lines)}} ] } } ] }""";

    [Theory]
    [InlineData(1, """["AWS/EC2", "CPUUtilization", "InstanceId", "i-1", { "stat": "p99" }]""", """["AWS/EC2", "CPUUtilization", "InstanceId", "i-1", { "stat": "p50" }]""")]
    [InlineData(2, """["AWS/EC2", "CPUUtilization", "InstanceId", "i-1"]""", """[".", "NetworkIn", ".", "."]""")]
    [InlineData(2, """["AWS/EC2", "CPUUtilization", "InstanceId", "i-1"]""", """["...", "i-2"]""")]
    [InlineData(1, """["AWS/EC2", "CPUUtilization", "InstanceId", "i-1"]""", """["...", { "stat": "Maximum" }]""")]
    [InlineData(1, """["AWS/EC2", "CPUUtilization"]""", """[{ "expression": "100 * m1" }]""")]
    public void Each_metric_counts_once(int metrics, string first, string second) => DashboardSize.Metrics(Body(first, second)).Should().Be(metrics);

    [Theory]
    [InlineData(null)]
    [InlineData("{ truncated")]
    [InlineData("[]")]
    public void What_is_no_dashboard_has_no_size(string? body) => DashboardSize.Metrics(body).Should().BeNull();

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "widgets": 3 }""")]
    [InlineData("""{ "widgets": [ 3, { "properties": [] }, { "properties": { "metrics": [ 3, [] ] } } ] }""")]
    public void What_shows_nothing_has_no_metrics(string body) => DashboardSize.Metrics(body).Should().Be(0);

    [Fact]
    public void A_share_shows_the_two_metrics_that_it_is_made_of()
    {
        Signal share = new()
        {
            Block = "ledger", Chart = "Conflicts", Name = "conflicts", Namespace = "AWS/AuroraDSQL", Metric = "OccConflicts", Against = "TotalTransactions", Statistic = "Sum",
            Dimensions = [new("ClusterId", "c")],
        };

        var body = DashboardBody.Of([share], "us-east-1");

        DashboardSize.Metrics(body).Should().Be(2);
        body.Should().Contain("\"expression\":\"100 * m0 / m0of\"");
    }
}
