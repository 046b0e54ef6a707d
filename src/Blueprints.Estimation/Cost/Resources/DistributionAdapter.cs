using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CloudFront distribution.</summary>
sealed class DistributionAdapter : ResourceAdapter
{
    public const string TypeToken = "aws:cloudfront/distribution:Distribution";

    public override string Type => TypeToken;

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var behaviors = Items(resource.Property("defaultCacheBehavior")).Concat(Items(resource.Property("orderedCacheBehaviors"))).ToList();
        yield return new CdnDistribution
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            FunctionsByBehavior = [.. behaviors.Select(behavior => Associations(behavior, "functionAssociations", "").Count())],
            ViewerLambdasByBehavior = [.. behaviors.Select(behavior => Associations(behavior, "lambdaFunctionAssociations", "viewer").Count())],
            OriginLambdasByBehavior = [.. behaviors.Select(behavior => Associations(behavior, "lambdaFunctionAssociations", "origin").Count())],
            DedicatedAddress = resource.Property("viewerCertificate").At("sslSupportMethod").Text() == "vip",
            OriginShield = Items(resource.Property("origins")).Any(origin => ((JsonElement?)origin).At("originShield", "enabled").IsTrue()),
        };
    }

    static IEnumerable<JsonElement> Associations(JsonElement behavior, string property, string when) =>
        behavior.TryGetProperty(property, out var list)
            ? Items(list).Where(association => ((JsonElement?)association).At("eventType").Text()?.StartsWith(when, StringComparison.Ordinal) ?? when.Length == 0)
            : [];

    static IEnumerable<JsonElement> Items(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } one => [one],
        _ => [],
    };
}
