using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Queues;
using Blueprints.Tests.Validation;

namespace Blueprints.Tests.Caching;

/// <summary>The read side of CQRS kept in memory.</summary>
public sealed class ProjectedViewTests
{
    const string Key = "view:shop:orders-of-customer:v1:{42}";

    static readonly CacheSpec Views = new() { Uses = [CacheUse.ReadModel], Projection = new() { Projector = "workers", Source = "events" } };

    static readonly Block[] Others = [new("workers", new FleetSpec()), new("events", new QueueSpec())];

    [Fact]
    public void A_view_is_written_with_the_version_of_its_event()
    {
        CacheKeys.View("shop", "orders-of-customer", 1, "42").Should().Be(Key);
        ProjectedView.Write(Key, 7, "{}").Should().Equal("EVAL", ProjectedView.WriteScript, "1", Key, "7", "{}");
        ProjectedView.Remove(Key, 8, TimeSpan.FromDays(1)).Should().Equal("EVAL", ProjectedView.RemoveScript, "1", Key, "8", "86400000");
        ProjectedView.Read(Key).Should().Equal("HGET", Key, "view");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ProjectedView.MaxVersion + 1)]
    public void A_version_that_a_script_cannot_compare_is_refused(long version)
    {
        ((Action)(() => ProjectedView.Write(Key, version, ""))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => ProjectedView.Remove(Key, 1, TimeSpan.FromDays(31)))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_read_model_evicts_none_unless_it_is_a_cache_too()
    {
        CacheDefaults.EvictionPolicy(Views.Uses).Should().Be("noeviction");
        CacheDefaults.EvictionPolicy([CacheUse.ReadModel, CacheUse.Cache]).Should().Be("volatile-lru");
    }

    [Fact]
    public void Only_the_projector_writes_views_and_all_may_use_the_rest()
    {
        SpecProblems.Of(Views, Others).Should().BeEmpty();
        var mixed = Views with { Uses = [CacheUse.ReadModel, CacheUse.Locks, CacheUse.Cache] };

        mixed.AllUsers.Select(user => (user.Name, user.Access, user.Callers)).Should().Equal(
            ("projector", "~view:* ~cache:* ~lock:* &* +@all -@dangerous", ["workers"]),
            ("reader", "%R~view:* ~cache:* ~lock:* &* +@all -@dangerous", []));
    }

    [Fact]
    public void A_projection_and_its_use_come_together_with_blocks_that_exist()
    {
        SpecProblems.Of(Views with { Projection = null }, Others).Should().ContainSingle()
            .Which.Should().Be("blocks.it.projection is none with the use readModel; allowed: a projection with the use readModel, and only with it; name the projector");
        SpecProblems.Of(Views with { Uses = [CacheUse.Cache] }, Others).Should().ContainSingle().Which.Should().EndWith("add the use");
        SpecProblems.Of(Views, [Others[1]]).Should().Contain("blocks.it.projection.projector is \"workers\"; allowed: the name of a fleet; name the fleet that consumes the source");
        SpecProblems.Of(Views with { Projection = new() { Projector = "workers", Source = "nothing" } }, Others).Should().Contain(problem => problem.StartsWith("blocks.it.projection.source is \"nothing\"", StringComparison.Ordinal));
        SpecProblems.Of(Views with { Users = [new() { Name = "reader" }] }, Others).Should().Contain(problem => problem.StartsWith("blocks.it.users is \"reader\" 2 times", StringComparison.Ordinal));
        SpecProblems.Of(Views with { EngineVersion = "6.2", Engine = CacheEngine.Redis }, Others).Should().Contain(problem => problem.StartsWith("blocks.it.engineVersion", StringComparison.Ordinal));
    }

    [Fact]
    public void It_survives_its_own_json() => BlockSpec.FromJson(Views.ToJson()).Should().Be(Views);
}
