using Blueprints.Graph.Changes;

namespace Blueprints.Graph.Tests.Changes;

/// <summary>The tables speak of types and inputs that exist, and of every type that the components use.</summary>
public sealed class ResourceFactsTests
{
    static readonly Dictionary<string, HashSet<string>> Schema = ReadSchema();

    public static TheoryData<string> UsedTypes => [.. File.ReadLines(Beside("aws.used")).Select(line => line.Trim()).Where(type => type.StartsWith("aws:", StringComparison.Ordinal) && Schema.ContainsKey(type))];

    [Theory]
    [MemberData(nameof(UsedTypes))]
    public void A_type_that_components_use_says_what_replaces_it(string type) =>
        ResourceFacts.IsKnown(type).Should().BeTrue("replacing-inputs.txt has a line for each type of aws.used");

    [Fact]
    public void Replacing_inputs_are_inputs_of_their_type() =>
        ResourceFacts.KnownTypes.SelectMany(type => ResourceFacts.ReplacingInputs(type).Select(input => (type, input)))
            .Where(fact => fact.input != "region" && !(Schema.TryGetValue(fact.type, out var inputs) && inputs.Contains(fact.input)))
            .Should().BeEmpty();

    [Theory]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup")]
    [InlineData("aws:s3/bucket:Bucket")]
    [InlineData("aws:sqs/queue:Queue")]
    [InlineData("aws:msk/cluster:Cluster")]
    [InlineData("aws:opensearch/domain:Domain")]
    [InlineData("aws:secretsmanager/secret:Secret")]
    public void What_keeps_data_is_stateful(string type) => ResourceFacts.IsStateful(type).Should().BeTrue();

    [Theory]
    [InlineData("aws:ec2/launchTemplate:LaunchTemplate")]
    [InlineData("aws:autoscaling/group:Group")]
    [InlineData("aws:lb/loadBalancer:LoadBalancer")]
    public void What_keeps_none_is_not(string type) => ResourceFacts.IsStateful(type).Should().BeFalse();

    static Dictionary<string, HashSet<string>> ReadSchema()
    {
        var types = new Dictionary<string, HashSet<string>>();
        HashSet<string>? inputs = null;
        foreach (var line in File.ReadLines(Beside("aws.schema")))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line.StartsWith("resource ", StringComparison.Ordinal))
                types[words[1]] = inputs = [];
            else if (!line.StartsWith(' '))
                inputs = null;
            else if (inputs is not null && words[1][0] != '-')
                inputs.Add(words[0]);
        }

        return types;
    }

    static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
