using System.Globalization;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An App Runner service: the memory of instances that wait, CPU and memory of those that serve. One instance of the smallest size waits unless told otherwise. Rule: App Runner pricing page.</summary>
sealed class AppRunnerAdapter : RatedAdapter
{
    public override string Type => "aws:apprunner/service:Service";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var machine = resource.Property("instanceConfiguration");
        var memory = Size(machine.At("memory").Text(), 2);
        var waiting = usage.Of("provisioned_instances").Or(1);
        yield return RatedLine.Use("Provisioned instances, memory", "app-runner/memory", waiting * memory * Month.Hours, "one instance waits, all month");
        var active = usage.Of("monthly_active_instance_hrs");
        yield return RatedLine.Use("Active instances, vCPU", "app-runner/active-vcpu", active * Size(machine.At("cpu").Text(), 1));
    }

    // Written as units of 1,024, or as "1 vCPU" and "2 GB".
    static decimal Size(string? text, decimal otherwise)
    {
        if (text is null || !decimal.TryParse(text.Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            return otherwise;
        return text.Contains(' ', StringComparison.Ordinal) || value < 256 ? value : value / 1_024;
    }
}
