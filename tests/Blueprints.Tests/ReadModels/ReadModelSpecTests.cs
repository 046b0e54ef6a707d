using Blueprints.Compute;
using Blueprints.Networking;
using Blueprints.ReadModels;
using Blueprints.Storage;

namespace Blueprints.Tests.ReadModels;

public class ReadModelSpecTests
{
    static IEnumerable<string> Problems(ReadModelSpec spec) => new Blueprint
    {
        Name = "shop",
        Blocks = [new("network", new NetworkSpec { Zones = 3 }), new("projector", new FleetSpec()), new("files", new ObjectStoreSpec()), new("search", spec)],
    }.Validate().Select(problem => problem.ToString());

    public static TheoryData<string, ReadModelSpec> Invalid => new()
    {
        { "instanceType", new() { InstanceType = "m7g.large" } },
        { "masterInstanceType", new() { MasterInstanceType = "large.search" } },
        { "instances", new() { Instances = 1 } },
        { "zones", new() { Zones = 4, Instances = 4 } },
        { "masters", new() { Masters = 2 } },
        { "standby", new() { Standby = true } },
        { "standby", new() { Standby = true, Zones = 3, Instances = 4, Masters = 3 } },
        { "volumeGiB", new() { VolumeGiB = 9 } },
        { "volumeIops", new() { VolumeIops = 2_999 } },
        { "volumeMebibytesPerSecond", new() { VolumeMebibytesPerSecond = 2_001 } },
        { "tlsPolicy", new() { TlsPolicy = "Policy-Min-TLS-1-0-2019-07" } },
        { "engineVersion", new() { EngineVersion = "Elasticsearch_7.10" } },
        { "offPeakHour", new() { OffPeakHour = 24 } },
        { "logRetentionDays", new() { LogRetentionDays = 31 } },
        { "source", new() { Source = "events" } },
        { "projector", new() { Projector = "files" } },
    };

    [Fact]
    public void The_defaults_are_valid() => Problems(new()).Should().BeEmpty();

    [Fact]
    public void Three_zones_with_standby_are_valid() => Problems(new() { Standby = true, Zones = 3, Instances = 6, Masters = 3, Projector = "projector", Source = "files" }).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_opensearch_would_refuse_is_refused(string property, ReadModelSpec spec) => Problems(spec).Should().Contain(problem => problem.Contains($"blocks.search.{property}"));

    [Fact]
    public void A_document_gives_back_an_equal_read_model()
    {
        var spec = new ReadModelSpec { Masters = 3, Logs = [SearchLog.SlowWrites], Projector = "projector" };
        BlockSpec.FromJson(spec.ToJson()).Should().Be(spec);
    }

    [Theory]
    [InlineData("m7g.large.search", false)]
    [InlineData("r6gd.xlarge.search", true)]
    [InlineData("i4g.large.search", true)]
    [InlineData("im4gn.large.search", true)]
    [InlineData("or1.large.search", false)]
    public void Some_nodes_have_disks_of_their_own(string type, bool local) => SearchNode.HasLocalDisks(type).Should().Be(local);
}
