using System.Globalization;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// An RDS Proxy: the vCPUs of each database instance behind it, at least two for each, or the capacity of serverless ones, at least eight units for each. Its default
/// endpoint is included; another one is an interface endpoint. Rule: RDS Proxy pricing page.
/// </summary>
public sealed record RdsProxy : Billable
{
    const int LeastVCpus = 2;
    const int LeastAcu = 8;

    /// <summary>The instances behind it, by the billable that prices each: an <see cref="AuroraInstances"/> or an <see cref="RdsInstance"/>.</summary>
    public required ValueList<Billable> Instances { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var fixedSize = Instances.Where(instance => instance is not AuroraInstances { Serverless: not null }).Select(instance => VCpus(sheet, instance)).ToList();
        sheet.Add(this, "RDS Proxy (vCPU hours)", "rds-proxy/vcpu", ItemKind.Fixed, fixedSize.Aggregate((Cases)0, static (sum, instance) => sum + instance) * Month.Hours,
            string.Create(CultureInfo.InvariantCulture, $"the vCPUs of {fixedSize.Count} instances, at least {LeastVCpus} for each"));
        var serverless = Instances.OfType<AuroraInstances>().Where(instance => instance.Serverless is not null).ToList();
        sheet.Add(this, "RDS Proxy (ACU hours)", "rds-proxy/acu", ItemKind.Fixed, serverless.Aggregate((Cases)0, static (sum, instance) => sum + Capacity(instance)) * Month.Hours,
            string.Create(CultureInfo.InvariantCulture, $"the capacity of {serverless.Count} serverless instances, at least {LeastAcu} ACU for each"));
    }

    static Cases VCpus(CostSheet sheet, Billable instance)
    {
        var (instanceClass, min, max) = instance switch
        {
            AuroraInstances aurora => (aurora.InstanceClass, aurora.Min, aurora.Max),
            RdsInstance rds => (rds.InstanceClass, 1, 1),
            _ => throw new InvalidOperationException($"{instance.Type} does not stand behind a proxy"),
        };
        var vcpu = Math.Max(LeastVCpus, sheet.Catalog.FindShape(instanceClass).Shape?.VCpu ?? LeastVCpus);
        return new Cases(min, min, max) * vcpu;
    }

    static Cases Capacity(AuroraInstances instance) => new(
        instance.Min * Math.Max(LeastAcu, instance.Serverless!.MinAcu),
        instance.Min * Math.Max(LeastAcu, instance.Serverless.MinAcu),
        instance.Max * Math.Max(LeastAcu, instance.Serverless.MaxAcu));
}
