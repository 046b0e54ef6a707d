using Blueprints.Aws;
using Blueprints.Graph;
using Blueprints.LoadBalancing;
using Blueprints.Validation;
using Pulumi;

namespace Blueprints.Recordings;

/// <summary>The resources that a blueprint's components would declare, found without an engine, an account or a network.</summary>
public static class DesignGraph
{
    // What phases and the stack program call their resources unless told otherwise.
    const string Name = "app";

    // A name stands for what only a real region tells; the same ones in every run, so that two designs differ only where they differ.
    const string ZoneLetters = "abcdef";

    /// <summary>Runs a blueprint's components and records what they declare.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <returns>The graph, components included; ids, ARNs and zones in it are made up from names.</returns>
    /// <exception cref="InvalidInputException">The blueprint has problems, or its components refuse it.</exception>
    public static async Task<ResourceGraph> OfAsync(Blueprint blueprint)
    {
        blueprint.ThrowIfInvalid();
        try
        {
            // A known value travels without its origin. A preview, where what the cloud decides is unknown, tells the origins; the other run tells the values.
            var origins = await RecordAsync(blueprint, preview: true).ConfigureAwait(false);
            var values = await RecordAsync(blueprint, preview: false).ConfigureAwait(false);
            return new(values.Resources.Select(resource => resource with { PropertyDependencies = origins.Find(resource.Urn)!.PropertyDependencies }));
        }
        catch (Exception e) when (Refusal(e) is { } refusal)
        {
            throw new InvalidInputException($"{blueprint.Name}: {refusal.Message}", e);
        }
    }

    static async Task<ResourceGraph> RecordAsync(Blueprint blueprint, bool preview)
    {
        var recording = await GraphRecorder.RecordAsync(() => { _ = new BlueprintComponent(Name, Args(blueprint)); }, preview).ConfigureAwait(false);
        return recording.Graph;
    }

    static BlueprintArgs Args(Blueprint blueprint) => new()
    {
        Blueprint = blueprint,
        CertificateArn = blueprint.Blocks.OfKind<IBalancerSpec>().Any() ? (Input<string>)Certificate(blueprint.Region) : null,
        AvailabilityZones = Zones(blueprint.Region),
        ReplicaCertificateArns = blueprint.ReplicaRegions.ToDictionary(replica => replica.Region, replica => (Input<string>)Certificate(replica.Region)),
        ReplicaAvailabilityZones = blueprint.ReplicaRegions.ToDictionary(replica => replica.Region, replica => (InputList<string>)Zones(replica.Region)),
    };

    static string Certificate(string region) => $"arn:aws:acm:{region}:{MockIdentity.Account}:certificate/made-up";

    static string[] Zones(string region) => [.. ZoneLetters.Select(letter => $"{region}{letter}")];

    // Components tell what they cannot do by these two; anything else is a bug.
    static Exception? Refusal(Exception e) => e switch
    {
        InvalidInputException or ArgumentException => e,
        AggregateException several => several.InnerExceptions.Select(Refusal).FirstOrDefault(refusal => refusal is not null),
        { InnerException: { } inner } => Refusal(inner),
        _ => null,
    };
}
