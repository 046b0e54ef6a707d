using Blueprints.Scaling;

namespace Blueprints.Policies.Rules;

/// <summary>BP1304: a forecast has a rhythm to go by.</summary>
sealed class PredictiveNeedsACycle : PolicyRule
{
    static readonly RuleParameter Peak = RuleParameter.Number("minimumPeakToAverage", "The busiest hour over the average hour from which a day has a rhythm", 1, 24, 1.5m);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1304",
        Name = "predictive-needs-a-cycle",
        Topic = RuleTopic.Scaling,
        Title = "Predictive scaling stands only where demand has a daily or weekly cycle.",
        Rationale = "A forecast of demand without a rhythm is its average: it adds nothing that target tracking does not do, or keeps instances for peaks that do not come.",
        Remediation = "Use target tracking alone, or let the forecast only show (mode forecastOnly).",
        Reference = "Roadmap, scaling timing: predictive scaling",
        Parameters = [Peak],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from servers in context.Blueprint is { } design ? Servers.Of(design) : []
        from policy in servers.Spec.Scaling.OfType<PredictiveScaling>()
        where policy.Mode == PredictiveMode.ForecastAndScale && context.Workload?.PeakToAverage < settings.Number(Peak)
        select AboutBlock(servers.Name, $"scaling.{policy.Name}", $"predictive, and the busiest hour has {context.Workload!.PeakToAverage:0.##} times the average", $"a peak of at least {settings.Number(Peak):0.##} times the average", "remove it");
}
