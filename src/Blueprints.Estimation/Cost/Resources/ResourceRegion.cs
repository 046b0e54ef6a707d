using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Finds the AWS region in which a resource stands.</summary>
static class ResourceRegion
{
    const int ArnRegion = 3;

    /// <summary>
    /// The region: the resource's own <c>region</c> input, that of its provider, the one in its ARN, or the one of its zone; null where nothing says it.
    /// </summary>
    public static string? Of(ResourceGraph graph, GraphResource resource) =>
        resource.Text("region") ?? OfProvider(graph, resource) ?? OfArn(resource.Outputs.At("arn").Text()) ?? OfZone(resource.Text("availabilityZone") ?? resource.Outputs.At("availabilityZone").Text());

    // A reference to a provider is its URN and its identifier, with two colons between.
    static string? OfProvider(ResourceGraph graph, GraphResource resource) =>
        resource.Provider is { } reference && reference.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var end ? graph.Find(reference[..end])?.Text("region") : null;

    static string? OfArn(string? arn) => arn?.Split(':') is ["arn", _, _, { Length: > 0 } region, ..] parts && parts.Length > ArnRegion ? region : null;

    static string? OfZone(string? zone) => zone is { Length: > 1 } && char.IsAsciiLetter(zone[^1]) && char.IsAsciiDigit(zone[^2]) ? zone[..^1] : null;
}
