using System.Globalization;
using Blueprints.Observability;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Inputs = Pulumi.Aws.CloudWatch.Inputs;

namespace Blueprints.Aws;

/// <summary>One window of a burn-rate alarm on an application load balancer: the share of bad requests over the window.</summary>
static class BurnRateAlarm
{
    const string Namespace = "AWS/ApplicationELB";

    public static CloudWatch.MetricAlarmArgs Describe(string objective, string balancer, decimal percent, int milliseconds, BurnWindow window, int seconds, DeployedIdentities known) => new()
    {
        AlarmDescription = $"Half of {Meaning(balancer, objective, percent, window)}",
        ComparisonOperator = "GreaterThanThreshold",
        Threshold = (double)window.BadShare(percent),
        EvaluationPeriods = 1,
        TreatMissingData = "notBreaching",
        MetricQueries = objective == "latency" ? Latency(balancer, milliseconds, seconds, known) : Availability(balancer, seconds, known),
    };

    public static string Meaning(string balancer, string objective, decimal percent, BurnWindow window) => string.Create(
        CultureInfo.InvariantCulture, $"{balancer}: the budget of {100 - percent:0.##} % for {objective} burns {window.Rate:0.#} times too fast");

    static InputList<Inputs.MetricAlarmMetricQueryArgs> Availability(string balancer, int seconds, DeployedIdentities known) =>
    [
        Metric("requests", balancer, "RequestCount", "Sum", seconds, known),
        Metric("answered", balancer, "HTTPCode_Target_5XX_Count", "Sum", seconds, known),
        Metric("unanswered", balancer, "HTTPCode_ELB_5XX_Count", "Sum", seconds, known),
        new Inputs.MetricAlarmMetricQueryArgs { Id = "bad", Label = "Share of failed requests", ReturnData = true, Expression = "(FILL(answered, 0) + FILL(unanswered, 0)) / requests" },
    ];

    static InputList<Inputs.MetricAlarmMetricQueryArgs> Latency(string balancer, int milliseconds, int seconds, DeployedIdentities known) =>
    [
        Metric("within", balancer, "TargetResponseTime", string.Create(CultureInfo.InvariantCulture, $"PR(:{milliseconds / 1000m:0.###})"), seconds, known),
        new Inputs.MetricAlarmMetricQueryArgs { Id = "bad", Label = "Share of late requests", ReturnData = true, Expression = "(100 - within) / 100" },
    ];

    static Inputs.MetricAlarmMetricQueryArgs Metric(string id, string balancer, string metric, string statistic, int seconds, DeployedIdentities known) => new()
    {
        Id = id,
        Metric = new Inputs.MetricAlarmMetricQueryMetricArgs
        {
            Namespace = Namespace,
            MetricName = metric,
            Stat = statistic,
            Period = seconds,
            Dimensions = known.Map([new("LoadBalancer", Signal.Placeholder(balancer))]),
        },
    };
}
