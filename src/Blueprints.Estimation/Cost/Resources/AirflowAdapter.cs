using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Managed Workflows for Apache Airflow environment by its class, workers beyond the first from the fewest to the most, further schedulers, and its database. Rule: MWAA pricing page.</summary>
sealed class AirflowAdapter : RatedAdapter
{
    public override string Type => "aws:mwaa/environment:Environment";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var size = (resource.Text("environmentClass") ?? "mw1.small").ToLowerInvariant().Replace("mw1.", "", StringComparison.Ordinal);
        yield return RatedLine.Fixed($"Environment hours ({size})", $"mwaa/environment/{size}", Month.Hours, "one environment, all month");
        var (fewest, most) = ((resource.Number("minWorkers") ?? 1) - 1, (resource.Number("maxWorkers") ?? 10) - 1);
        var workers = usage.Of("additional_workers").Or(new Cases(Math.Max(0, fewest), Math.Max(0, fewest), Math.Max(fewest, Math.Max(0, most))));
        yield return RatedLine.Use($"Additional workers ({size})", $"mwaa/worker/{size}", workers * Month.Hours, "from the fewest to the most workers, beyond the first");
        if (usage.Of("additional_schedulers") is { IsKnown: true } schedulers)
            yield return RatedLine.Use($"Additional schedulers ({size})", $"mwaa/scheduler/{size}", schedulers * Month.Hours);
        yield return RatedLine.Use("Metadata database", "mwaa/database", usage.Of("meta_database_gb"));
    }
}
