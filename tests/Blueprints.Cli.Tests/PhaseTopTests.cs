using System.Globalization;
using System.Text;
using Blueprints.Estimation.Capacity.Advice;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Testing;
using Blueprints.Traffic;

namespace Blueprints.Cli.Tests;

/// <summary>The five phases at the top of their ranges, as docs/capacity-model.md tells them.</summary>
public sealed class PhaseTopTests
{
    [Fact]
    public void The_page_says_what_breaks_first_at_the_top_of_every_phase()
    {
        var text = new StringBuilder();
        foreach (var (phase, users) in new[] { (1, 10_000), (2, 100_000), (3, 1_000_000), (4, 10_000_000), (5, 20_000_000) })
        {
            var (design, workload) = (Roadmap.Phase(phase), new Workload { DailyUsers = users });
            var estimate = new CapacityEstimator().Estimate(design, workload);
            var advice = new CapacityAdvisor().Advise(design, workload, estimate);
            estimate.Holds.Should().BeTrue("a phase holds at the top of its range");
            advice.NextBottlenecks[0].Should().Be(estimate.Bottleneck);
            text.Append(CultureInfo.InvariantCulture, $"- **Phase {phase} at {users:#,##0} daily users.** {estimate.Sentence}{Relief(advice)} p99 {estimate.Latency.At(0.99m).Expected:0} ms.\n");
        }

        DocPage.Holds("capacity-model.md", "phases", text.ToString());
    }

    static string Relief(CapacityAdvice advice) => string.Create(CultureInfo.InvariantCulture,
        $" That is {Why(advice.NextBottlenecks[0].Limit)}; {(advice.BestStep is { } best ? $"{best.Change} moves it to {best.UsersAfter:#,##0} for ${best.MonthlyUsd:#,##0} a month" : "no single step moves it")}; next comes {advice.NextBottlenecks[1].Limit.Name} of {advice.NextBottlenecks[1].Block}, at {advice.NextBottlenecks[1].Limit.SaturatesAtUsers!.Value.Expected:#,##0}.");

    static string Why(CapacityLimit limit) => limit.Resource switch
    {
        LimitedResource.Cpu => "processor time, which every dynamic request takes",
        LimitedResource.Memory => "memory, which every user's data takes",
        LimitedResource.Requests => "hands, which every message occupies as long as it is worked on",
        LimitedResource.Connections => "connections, which every server holds",
        LimitedResource.Network => "bandwidth, which every answer takes",
        _ => "storage, which every statement that misses memory asks",
    };
}
