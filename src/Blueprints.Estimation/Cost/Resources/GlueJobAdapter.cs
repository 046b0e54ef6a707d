using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Glue job: data processing units (DPU) for as long as it runs, by the kind and number of its workers. Rule: Glue pricing page.</summary>
sealed class GlueJobAdapter : RatedAdapter
{
    // What the service takes where nothing is said.
    const decimal ShellUnits = 0.0625m;
    const decimal DefaultWorkers = 10;

    public override string Type => "aws:glue/job:Job";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var units = Units(resource);
        yield return RatedLine.Use($"Job hours ({units:0.####} DPU)", "glue/dpu-hour", usage.Of("monthly_hours") * units);
    }

    static decimal Units(GraphResource resource)
    {
        if (resource.Number("maxCapacity") is { } capacity)
            return capacity;
        if (resource.Property("command").At("name").Text() == "pythonshell")
            return ShellUnits;
        var each = resource.Text("workerType") switch
        {
            "G.025X" => 0.25m,
            "G.2X" or "R.1X" => 2,
            "G.4X" => 4,
            "G.8X" => 8,
            _ => 1,
        };
        return each * (resource.Number("numberOfWorkers") ?? DefaultWorkers);
    }
}
