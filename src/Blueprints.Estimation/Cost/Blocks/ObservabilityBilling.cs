using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Resources;
using Blueprints.Observability;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>
/// A monitor's alarms by the metrics that they read, its composite alarms and its dashboard. E-mails are not counted: the first thousand a month are free. Rule: CloudWatch pricing page.
/// </summary>
sealed class ObservabilityBilling : BlockBilling<ObservabilitySpec>
{
    const string AlarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
    const int WindowsOfPair = 2;

    public override string Type => "aws:sns/topic:Topic";

    protected override IEnumerable<Billable> Read(string block, ObservabilitySpec spec, Blueprint blueprint)
    {
        // Alarms in another region are billed there.
        foreach (var region in Signals.Alarming(spec, blueprint).GroupBy(signal => signal.Region == blueprint.Region ? null : signal.Region))
            yield return new MetricAlarms { Block = block, Resource = block, Type = AlarmType, Count = region.Sum(signal => signal.Metrics), Region = region.Key };
        foreach (var balancer in ObjectiveAlarms.Balancers(blueprint))
        {
            foreach (var objective in ObjectiveAlarms.Of(spec))
            {
                var windows = BurnWindow.All.Count;
                yield return new MetricAlarms { Block = block, Resource = $"{block}-{balancer}-{objective.Name}", Type = AlarmType, Count = windows * WindowsOfPair * objective.Metrics };
                yield return Rated($"{block}-{balancer}-{objective.Name}", "aws:cloudwatch/compositeAlarm:CompositeAlarm", RatedLine.Fixed("Composite alarm", "cloudwatch/alarm/composite", windows, "a pair of windows each"));
            }
        }

        if (spec.Dashboard)
            yield return Rated(block, "aws:cloudwatch/dashboard:Dashboard", DashboardAdapter.Line(DashboardSize.Metrics(DashboardBody.Of(Signals.Of(blueprint), blueprint.Region))));

        Billable Rated(string resource, string type, RatedLine line) => new RatedResource { Block = block, Resource = resource, Type = type, Lines = [line] };
    }
}
