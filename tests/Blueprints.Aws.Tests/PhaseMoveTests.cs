namespace Blueprints.Aws.Tests;

public class PhaseMoveTests
{
    // Changing one of these inputs makes AWS or the provider replace the resource (Pulumi registry: "changes force a new resource").
    static readonly Dictionary<string, string[]> ReplacingInputs = new()
    {
        [Types.Vpc] = ["cidrBlock"],
        [Types.Subnet] = ["vpcId", "cidrBlock", "availabilityZone"],
        [Types.SecurityGroup] = ["description", "name", "vpcId"],
        [Types.Cluster] = ["clusterIdentifier", "databaseName", "dbSubnetGroupName", "engine", "masterUsername", "storageEncrypted", "kmsKeyId", "availabilityZones"],
        [Types.ClusterInstance] = ["clusterIdentifier", "engine", "identifier", "publiclyAccessible", "availabilityZone", "dbSubnetGroupName"],
        [Types.ClusterParameters] = ["family", "name"],
        [Types.Group] = ["name"],
        [Types.LaunchTemplate] = ["name"],
        [Types.Role] = ["name"],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Moving_to_phase_two_takes_away_only_what_served_users_directly(bool preview)
    {
        var one = await Phases.RecordAsync(1, preview);
        var two = await Phases.RecordAsync(2, preview);

        one.Graph.Resources.Where(resource => two.Graph.Find(resource.Urn) is null).Select(resource => resource.Name).Should().Equal("app-web-from-users");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Moving_to_phase_two_replaces_nothing(bool preview)
    {
        var one = await Phases.RecordAsync(1, preview);
        var two = await Phases.RecordAsync(2, preview);

        foreach (var before in one.Graph.Resources.Where(resource => ReplacingInputs.ContainsKey(resource.Type)))
        {
            var after = two.Graph.Find(before.Urn)!;
            foreach (var input in ReplacingInputs[before.Type])
                after.Property(input)?.GetRawText().Should().Be(before.Property(input)?.GetRawText(), "{0} of {1} may not change", input, before.Name);
        }
    }

    [Fact]
    public async Task Data_stores_of_phase_one_live_on_in_phase_two()
    {
        var one = await Phases.RecordAsync(1);
        var two = await Phases.RecordAsync(2);
        string[] stateful = [Types.Cluster, Types.ClusterInstance, Types.Bucket, Types.ReplicationGroup];

        var kept = one.Graph.Resources.Where(resource => stateful.Contains(resource.Type)).ToList();

        kept.Should().NotBeEmpty().And.OnlyContain(resource => two.Graph.Find(resource.Urn) != null);
    }

    [Fact]
    public async Task Renaming_the_blueprint_renames_no_resource()
    {
        var before = await Phases.RecordAsync(Roadmap.Phase(2));
        var after = await Phases.RecordAsync(Roadmap.Phase(2) with { Name = "shop" });

        after.Graph.Resources.Select(resource => resource.Urn).Should().Equal(before.Graph.Resources.Select(resource => resource.Urn));
    }
}
