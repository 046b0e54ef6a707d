using Blueprints.LoadBalancing;
using Blueprints.Recordings;
using Pulumi;

namespace Blueprints.Plugin.Tests;

/// <summary>A component of the plugin deploys what the library deploys.</summary>
public sealed class ComponentTests
{
    public static TheoryData<int> Phases => [.. Enumerable.Range(1, Roadmap.PhaseCount)];

    static PhaseComponent Phase(int phase, PhaseArgs args) => phase switch
    {
        1 => new PhaseOne("shop", args),
        2 => new PhaseTwo("shop", args),
        3 => new PhaseThree("shop", args),
        4 => new PhaseFour("shop", args),
        _ => new PhaseFive("shop", args),
    };

    [Theory]
    [MemberData(nameof(Phases))]
    public async Task A_phase_has_the_resources_of_the_same_phase_of_the_library(int phase)
    {
        var plugin = await Recorded.OfAsync(() => Phase(phase, Recorded.Filled(new PhaseArgs())));
        var library = await Recorded.LibraryAsync(Roadmap.Phase(phase));

        Recorded.Resources(plugin).Should().NotBeEmpty().And.Equal(Recorded.Resources(library));
    }

    [Fact]
    public async Task Options_of_a_phase_turn_parts_off_and_on()
    {
        var options = new OptionsArgs { Cache = false, LoadTest = true, ReplicaRegions = ["us-west-2"] };
        var plugin = await Recorded.OfAsync(() => new PhaseThree("shop", Recorded.Filled(new PhaseArgs { Options = options })));
        var library = await Recorded.LibraryAsync(Roadmap.Phase(3, options: new() { Cache = false, LoadTest = true, ReplicaRegions = [new() { Region = "us-west-2", TrafficShare = 0.5m }] }));

        Recorded.Resources(plugin).Should().Equal(Recorded.Resources(library));
        plugin.Resources.Should().NotContain(resource => resource.Type.StartsWith("aws:elasticache/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_design_of_ones_own_comes_as_json_with_its_hosted_zone()
    {
        var phase = Roadmap.Phase(2);
        var own = phase with { Blocks = [.. phase.Blocks.Select(block => block.Spec is LoadBalancerSpec spec ? block with { Spec = spec with { DomainName = "shop.example.com" } } : block)] };

        var plugin = await Recorded.OfAsync(() => new Design("shop", new() { Blueprint = own.ToJson(), HostedZoneId = "Z1" }));
        var library = await Recorded.LibraryAsync(own, "Z1");

        Recorded.Resources(plugin).Should().Equal(Recorded.Resources(library));
        plugin.Resources.Should().Contain(resource => resource.Type == "aws:route53/record:Record");
    }

    [Fact]
    public async Task Outputs_are_texts_by_name()
    {
        var recording = await GraphRecorder.RecordAsync(() =>
        {
            var phase = new PhaseTwo("shop", Recorded.Filled(new PhaseArgs()));
            return new Dictionary<string, object?> { ["endpoint"] = phase.Endpoint, ["names"] = phase.Outputs.Apply(outputs => string.Join(' ', outputs.Keys)), ["bucket"] = phase.Outputs.Apply(outputs => outputs["bucketName"]) };
        });

        recording.Outputs["endpoint"].Should().BeOfType<string>().Which.Should().StartWith("https://shop-balancer-");
        recording.Outputs["bucket"].Should().BeOfType<string>().Which.Should().StartWith("shop-files-");
        recording.Outputs["names"].Should().BeOfType<string>().Which.Split(' ').Should().Contain(["databaseEndpoint", "databaseSecretArn", "cacheEndpoint", "bucketName"]).And.NotContain("endpoint");
    }

    [Fact]
    public async Task Every_component_answers_to_the_names_of_the_others_so_that_a_move_keeps_what_is_deployed()
    {
        var components = typeof(PhaseComponent).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(PhaseComponent))).ToList();

        components.Select(component => component.Name).Should().BeEquivalentTo(PhaseComponent.Components);
        var graph = await Recorded.OfAsync(() => new PhaseTwo("shop", Recorded.Filled(new PhaseArgs())));
        graph.Resources.Should().Contain(resource => resource.Type == "blueprints:index:PhaseTwo" && resource.Name == "shop");
        PhaseComponent.Aliases(nameof(PhaseTwo)).Should().BeEquivalentTo(components.Where(component => component != typeof(PhaseTwo)).Select(component => $"blueprints:index:{component.Name}"));
    }

    [Fact]
    public async Task A_phase_without_its_certificate_is_refused_by_the_name_that_a_program_gives()
    {
        var refusal = await Record.ExceptionAsync(() => Recorded.OfAsync(() => new PhaseTwo("shop", new())));

        refusal!.Message.Should().Contain("certificateArn is missing");
    }

    [Fact]
    public async Task A_blueprint_that_cannot_be_read_is_refused_with_its_place()
    {
        var refusal = await Record.ExceptionAsync(() => Recorded.OfAsync(() => new Design("shop", new() { Blueprint = "{ \"nam\": 1 }" })));

        refusal!.Message.Should().Contain("blueprint:1:");
    }
}
