using Blueprints.Compute;
using Blueprints.Observability;

namespace Blueprints.Tests.Observability;

public class TracingTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0.5)]
    [InlineData(1, 1)]
    [InlineData(101, 6)]
    public void The_reservoir_is_filled_before_the_share_is_taken(decimal requests, decimal traced) =>
        new Tracing { ReservoirPerSecond = 1, SampledShare = 0.05m }.TracedPerSecond(requests).Should().Be(traced);

    [Fact]
    public void Every_figure_out_of_range_is_told() => Problems(new FleetSpec
    {
        Tracing = new() { SampledShare = 1.5m, ReservoirPerSecond = -1, CollectorImage = "", CollectorCpuUnits = 8, CollectorMemoryMiB = 20_000 },
    }).Should().Equal("tracing.sampledShare", "tracing.reservoirPerSecond", "tracing.collectorImage.length", "tracing.collectorCpuUnits", "tracing.collectorMemoryMiB");

    [Fact]
    public void The_collector_leaves_the_application_half_of_its_task() => Problems(new ContainerServiceSpec
    {
        CpuUnits = 256, MemoryMiB = 512, Tracing = new() { CollectorCpuUnits = 129, CollectorMemoryMiB = 257 },
    }).Should().Equal("tracing.collectorCpuUnits", "tracing.collectorMemoryMiB");

    [Theory]
    [InlineData("#cloud-config\npackages: [nginx]\n", false)]
    [InlineData("#!/usr/bin/python3\nprint(1)\n", false)]
    [InlineData("#!/bin/bash -e\necho hi\n", true)]
    public void A_fleet_with_a_script_of_its_own_is_traced_where_the_collectors_start_can_be_put_before_it(string script, bool possible) =>
        Problems(new FleetSpec { UserData = script, Tracing = new() }).Should().Equal(possible ? [] : ["tracing"]);

    static IEnumerable<string> Problems(BlockSpec spec) => new Blueprint { Name = "traced", Blocks = [new("network", new Blueprints.Networking.NetworkSpec()), new("web", spec)], Flows = [new() { From = Flow.Users, To = "web" }] }
        .Validate().Select(problem => problem.Path.Replace("blocks.web.", "", StringComparison.Ordinal));
}
