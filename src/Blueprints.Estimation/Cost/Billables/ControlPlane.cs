using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>An EKS control plane: hours, and a surcharge for a Kubernetes version beyond its standard support. Rule: EKS pricing page.</summary>
public sealed record ControlPlane : Billable
{
    /// <summary>The Kubernetes version.</summary>
    public required string Version { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "EKS cluster hours", "eks/cluster", ItemKind.Fixed, Month.Hours, "one cluster, all month");
        if (Resources.KubernetesSupport.IsExtended(Version))
            sheet.Add(this, $"Extended support ({Version})", "eks/cluster/extended-support-surcharge", ItemKind.Fixed, Month.Hours, "the version is beyond its standard support");
    }
}
