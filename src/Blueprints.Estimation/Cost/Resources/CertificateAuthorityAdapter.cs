using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A private certificate authority, in general-purpose or short-lived mode, and the certificates that it issues, in tiers. Rule: AWS Private CA pricing page.</summary>
sealed class CertificateAuthorityAdapter : RatedAdapter
{
    public override string Type => "aws:acmpca/certificateAuthority:CertificateAuthority";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var mode = resource.Text("usageMode") == "SHORT_LIVED_CERTIFICATE" ? "short-lived" : "general-purpose";
        yield return RatedLine.Fixed($"Private certificate authority ({mode})", $"acmpca/{mode}/authority", 1, "one authority, all month");
        yield return RatedLine.Use("Certificates issued", $"acmpca/{mode}/certificate", usage.Of("monthly_requests"));
    }
}
