using Blueprints.Recordings;
using Blueprints.Traffic;

namespace Blueprints.Policies.Tests;

/// <summary>The roadmap's phases keep the rules that are made of its advice, without a single suppression.</summary>
public sealed class PhaseTests
{
    [Theory]
    [InlineData(1, 5_000)]
    [InlineData(1, 10_000)]
    [InlineData(2, 10_001)]
    [InlineData(2, 50_000)]
    [InlineData(2, 100_000)]
    [InlineData(3, 100_001)]
    [InlineData(3, 500_000)]
    [InlineData(3, 1_000_000)]
    [InlineData(4, 1_000_001)]
    [InlineData(4, 5_000_000)]
    [InlineData(4, 10_000_000)]
    [InlineData(5, 10_000_001)]
    [InlineData(5, 20_000_000)]
    public async Task Phase_keeps_every_rule_over_its_range_of_users(int phase, int users)
    {
        var report = await CheckAsync(phase, users);

        report.Findings.Select(finding => finding.Finding.Message).Should().BeEmpty();
        report.Rules.Should().HaveCount(PolicyRules.All.Length);
    }

    static async Task<PolicyReport> CheckAsync(int phase, int users)
    {
        var design = Roadmap.Phase(phase);
        return BadStack.Check(PolicySubject.OfDesign(design, await DesignGraph.OfAsync(design), new Workload { DailyUsers = users }), RuleSet.Empty);
    }
}
