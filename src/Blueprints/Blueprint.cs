using System.Text.Json.Serialization;
using Blueprints.Networking;
using Blueprints.Serialization;
using Blueprints.Validation;

namespace Blueprints;

/// <summary>
/// A design: named blocks and the flows between them, in a region. Immutable plain data, compared by value. The same blueprint is deployed
/// (Pulumi components), priced and checked, so these cannot drift apart.
/// </summary>
public sealed record Blueprint
{
    /// <summary>The version of the JSON document; 1.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The blueprint's name, such as <c>shop</c>; 1 to 24 of a-z, 0-9 and inner hyphens. A label for reports; not part of any
    /// resource's name, so that a stack keeps its resources when it moves to the next phase.</summary>
    public required string Name { get; init; }

    /// <summary>The AWS region. Default: <c>us-east-1</c>.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Further regions that serve users; at most 4. Default: none. Each holds the regional blocks again; global ones, such as the entry, stand once.</summary>
    public ValueList<ReplicaRegion> ReplicaRegions { get; init; } = [];

    /// <summary>The blocks, in the order they are deployed and listed. Exactly one of them is the network.</summary>
    public Blocks Blocks { get; init; } = [];

    /// <summary>Who calls whom.</summary>
    public ValueList<Flow> Flows { get; init; } = [];

    /// <summary>The network that holds the other blocks.</summary>
    /// <exception cref="InvalidOperationException">The blueprint has none, or several: it has not been validated.</exception>
    [JsonIgnore]
    public (string Name, NetworkSpec Spec) Network => Blocks.OfKind<NetworkSpec>().Single();

    /// <summary>What stands in each region, the blueprint's own first. One part, the blueprint itself, where there are no replicas.</summary>
    [JsonIgnore]
    public IEnumerable<RegionPart> RegionParts => RegionPart.Of(this);

    /// <summary>The codes of all its regions, its own first.</summary>
    [JsonIgnore]
    public IEnumerable<string> AllRegions => [Region, .. ReplicaRegions.Select(replica => replica.Region)];

    internal string BlockNames => string.Join(", ", Blocks.Select(block => Text.Shorten(block.Name)));

    /// <summary>Reads a blueprint from JSON and validates it.</summary>
    /// <param name="json">The document, as <see cref="ToJson"/> writes it. Comments and trailing commas are accepted; unknown members are not.</param>
    /// <param name="source">What to call the document in messages, usually its file name.</param>
    /// <exception cref="InvalidInputException">The document does not parse (the message has line and column), or the blueprint has problems (all are listed).</exception>
    public static Blueprint FromJson(string json, string source = "blueprint")
    {
        var blueprint = Document.Read<Blueprint>(json, source);
        blueprint.ThrowIfInvalid(source);
        return blueprint;
    }

    /// <summary>The blueprint as indented JSON; <see cref="FromJson"/> gives back an equal blueprint.</summary>
    public string ToJson() => Document.Write<Blueprint>(this) + "\n";

    /// <summary>Whether there is a block of this name.</summary>
    /// <param name="block">The block's name.</param>
    public bool Has(string block) => Blocks.Any(candidate => candidate.Name == block);

    /// <summary>Everything that is wrong with the blueprint; empty when it can be used.</summary>
    public IReadOnlyList<Problem> Validate()
    {
        var problems = new ProblemCollector();
        BlueprintValidator.Validate(this, problems);
        return problems.Problems;
    }

    /// <summary>Refuses a blueprint that cannot be used.</summary>
    /// <param name="source">What to call it in the message. Default: its name.</param>
    /// <exception cref="InvalidInputException">There are problems; the message lists all of them.</exception>
    public void ThrowIfInvalid(string? source = null)
    {
        var problems = Validate();
        if (problems.Count > 0)
            throw new InvalidInputException(source ?? $"blueprint \"{Name}\"", problems);
    }
}
