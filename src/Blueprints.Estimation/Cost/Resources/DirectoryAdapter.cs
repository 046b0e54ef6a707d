using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A directory: Microsoft AD by the hour of each domain controller, at least two; Simple AD and AD Connector by the hour of the directory. Rule: Directory Service pricing pages.</summary>
sealed class DirectoryAdapter : RatedAdapter
{
    public override string Type => "aws:directoryservice/directory:Directory";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var type = resource.Text("type") ?? "SimpleAD";
        if (type != "MicrosoftAD")
        {
            var size = resource.Text("size")?.ToLowerInvariant() ?? "large";
            yield return RatedLine.Fixed($"Directory hours ({type}, {size})", $"directory/{(type == "ADConnector" ? "ad-connector" : "simple-ad")}/{size}", Month.Hours, "one directory, all month");
            yield break;
        }

        var edition = resource.Text("edition")?.ToLowerInvariant() ?? "enterprise";
        var controllers = usage.Of("additional_domain_controllers").Or(Math.Max(0, (resource.Number("desiredNumberOfDomainControllers") ?? 2) - 2));
        yield return RatedLine.Fixed($"Domain controller hours (Microsoft AD, {edition})", $"directory/microsoft-ad/{edition}/controller", 2 * Month.Hours, "two controllers, the fewest, all month");
        yield return RatedLine.Use("Additional domain controllers", $"directory/microsoft-ad/{edition}/controller", controllers * Month.Hours, "beyond the first two");
        if (usage.Of("shared_accounts") is { IsKnown: true } accounts)
            yield return RatedLine.Use("Directory sharing", $"directory/microsoft-ad/{edition}/sharing", accounts * Month.Hours);
    }
}
