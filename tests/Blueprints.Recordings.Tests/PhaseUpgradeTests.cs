using Blueprints.Graph.Changes;

namespace Blueprints.Recordings.Tests;

/// <summary>Phases grow in place: no move up the roadmap replaces or deletes what keeps data.</summary>
public sealed class PhaseUpgradeTests
{
    public static TheoryData<int, int> MovesUp()
    {
        var moves = new TheoryData<int, int>();
        foreach (var (from, to) in Enumerable.Range(2, Roadmap.PhaseCount - 1).Select(phase => (phase - 1, phase)).Append((1, Roadmap.PhaseCount)).Distinct())
            moves.Add(from, to);
        return moves;
    }

    public static TheoryData<int> Phases => [.. Enumerable.Range(1, Roadmap.PhaseCount)];

    [Theory]
    [MemberData(nameof(MovesUp))]
    public async Task A_move_up_keeps_everything_that_keeps_data(int from, int to)
    {
        var steps = await StepsAsync(Roadmap.Phase(from), Roadmap.Phase(to));

        steps.Should().NotBeEmpty();
        steps.Where(step => step.Stateful && step.Action is ChangeAction.Replace or ChangeAction.Delete).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(MovesUp))]
    public async Task Every_type_of_a_move_is_known(int from, int to) =>
        (await StepsAsync(Roadmap.Phase(from), Roadmap.Phase(to))).Select(step => step.Resource.Type).Distinct().Should().OnlyContain(type => ResourceFacts.IsKnown(type));

    [Theory]
    [MemberData(nameof(Phases))]
    public async Task A_phase_that_stays_needs_no_step(int phase) => (await StepsAsync(Roadmap.Phase(phase), Roadmap.Phase(phase))).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(MovesUp))]
    public async Task Steps_are_ordered_by_what_needs_what(int from, int to)
    {
        var steps = await StepsAsync(Roadmap.Phase(from), Roadmap.Phase(to));
        var made = steps.TakeWhile(step => step.Action != ChangeAction.Delete).ToList();

        steps.Skip(made.Count).Should().NotContain(step => step.Action != ChangeAction.Delete);
        var positions = made.Select((step, position) => (step.Resource.Urn, position)).ToDictionary(pair => pair.Urn, pair => pair.position);
        foreach (var step in made)
        {
            foreach (var source in step.Resource.PropertyDependencies.Values.SelectMany(urns => urns).Where(urn => urn != step.Resource.Urn && positions.ContainsKey(urn)))
                positions[source].Should().BeLessThan(positions[step.Resource.Urn], "{0} needs {1}", step.Resource.Urn, source);
        }
    }

    [Fact]
    public async Task A_larger_template_rolls_the_servers()
    {
        var larger = Roadmap.Phase(2) with
        {
            Blocks = [.. Roadmap.Phase(2).Blocks.Select(block => block.Spec is Compute.FleetSpec fleet ? block with { Spec = fleet with { InstanceType = "m7g.large" } } : block)],
        };

        var steps = await StepsAsync(Roadmap.Phase(2), larger);

        steps.Select(step => step.Resource.Type).Should().Equal("aws:ec2/launchTemplate:LaunchTemplate", "aws:autoscaling/group:Group");
        steps[1].Reason.Should().Contain("instance refresh");
    }

    [Fact]
    public async Task Another_database_engine_replaces_the_database()
    {
        var other = Roadmap.Phase(1) with
        {
            Blocks = [.. Roadmap.Phase(1).Blocks.Select(block => block.Spec is Databases.AuroraClusterSpec db ? block with { Spec = db with { Engine = Databases.DatabaseEngine.MySql } } : block)],
        };

        var steps = await StepsAsync(Roadmap.Phase(1), other);

        steps.Where(step => step.Action == ChangeAction.Replace).Select(step => step.Resource.Type)
            .Should().Contain(["aws:rds/cluster:Cluster", "aws:rds/clusterInstance:ClusterInstance", "aws:rds/clusterParameterGroup:ClusterParameterGroup"]);
    }

    [Fact]
    public async Task A_database_that_becomes_global_stays_where_it_is()
    {
        var alone = Roadmap.Phase(3);
        var global = alone with
        {
            ReplicaRegions = [new() { Region = "us-west-2" }],
            Blocks = [.. alone.Blocks.Select(block => block.Spec is Databases.AuroraClusterSpec db ? block with { Spec = db with { Global = new() } } : block)],
        };

        var steps = await StepsAsync(alone, global);

        steps.Where(step => step.Action is ChangeAction.Replace or ChangeAction.Delete).Should().BeEmpty();
        var cluster = steps.Single(step => step.Resource.Type == "aws:rds/cluster:Cluster" && step.Action == ChangeAction.Change);
        cluster.ChangedInputs.Should().Equal("manageMasterUserPassword", "masterPassword");
        cluster.Reason.Should().Contain("two steps").And.Contain("secret");
        steps.Select(step => step.Resource.Name).Should().ContainInOrder("app-db-master", "app-db", "app-db", "app-us-west-2-db");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    public async Task A_move_to_phase_five_says_where_aws_needs_two_deployments(int from)
    {
        var steps = await StepsAsync(Roadmap.Phase(from), Roadmap.Phase(5));

        Reason("aws:rds/globalCluster:GlobalCluster", "app-db").Should().Contain("two steps").And.Contain("burstable");
        Reason("aws:rds/cluster:Cluster", "app-db").Should().Contain("two steps").And.Contain("IAM");
        Reason("aws:ssm/parameter:Parameter", "app-store-shard-map").Should().Contain("two steps").And.Contain("ReshardPlan");
        var positions = steps.Select((step, position) => (step.Resource.Type, step.Resource.Name, position)).ToLookup(step => (step.Type, step.Name), step => step.position);
        positions[("aws:rds/globalCluster:GlobalCluster", "app-db")].Single().Should()
            .BeGreaterThan(positions[("aws:rds/cluster:Cluster", "app-db")].Single())
            .And.BeLessThan(positions[("aws:rds/cluster:Cluster", "app-us-west-2-db")].Single());

        string Reason(string type, string name) => steps.Single(step => step.Resource.Type == type && step.Resource.Name == name).Reason;
    }

    [Fact]
    public async Task The_graph_of_a_design_is_the_same_every_time()
    {
        var first = await DesignGraph.OfAsync(Roadmap.Phase(2));
        var second = await DesignGraph.OfAsync(Roadmap.Phase(2));

        GraphDiff.Between(first, second).Should().BeEmpty();
        second.Resources.Select(resource => resource.Urn).Should().Equal(first.Resources.Select(resource => resource.Urn));
    }

    [Fact]
    public async Task A_design_with_problems_is_refused() =>
        await FluentActions.Awaiting(() => DesignGraph.OfAsync(Roadmap.Phase(2) with { Flows = [new() { From = "nobody", To = "web" }] }))
            .Should().ThrowAsync<Validation.InvalidInputException>();

    static async Task<System.Collections.Immutable.ImmutableArray<GraphChange>> StepsAsync(Blueprint from, Blueprint to) =>
        GraphDiff.Between(await DesignGraph.OfAsync(from), await DesignGraph.OfAsync(to));
}
