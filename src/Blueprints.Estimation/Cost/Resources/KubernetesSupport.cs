using System.Globalization;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Which Kubernetes versions AWS bills as extended support on the catalog's day. Source: EKS User Guide, "Amazon EKS Kubernetes release calendar".</summary>
static class KubernetesSupport
{
    // 1.33 left standard support on 2026-07-29, 1.34 leaves it on 2026-12-02.
    const int LastExtendedMinor = 33;

    /// <summary>Whether a version, such as <c>1.29</c>, is beyond its standard support.</summary>
    public static bool IsExtended(string version) =>
        version.Split('.') is ["1", var minor, ..] && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LastExtendedMinor;
}
