using Amazon.CDK;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>
/// What the template carries of a construct in its metadata, so that a reader of the template finds components in it: which resources belong together and what they were
/// made from. docs/cdk.md has the format.
/// </summary>
/// <param name="Block">The block's name; null for a construct that is no block.</param>
/// <param name="Spec">The block's spec as JSON; null for a construct that is no block.</param>
sealed record Carried(string? Block = null, string? Spec = null)
{
    // The CDK's own switch: each resource tells the path of its construct.
    const string PathMetadata = "aws:cdk:enable-path-metadata";
    const string Key = "blueprints:component:";

    /// <summary>The shard of a sharded database that it is; null for others.</summary>
    public string? Shard { get; init; }

    /// <summary>The block of the database that a pool stands before; null for others.</summary>
    public string? Database { get; init; }

    /// <summary>The blueprint as JSON, for the construct of a whole blueprint; null for others.</summary>
    public string? Blueprint { get; init; }

    /// <summary>The region of a replica; null for others.</summary>
    public string? Region { get; init; }

    /// <summary>Writes it to the template of the construct's stack. To be called before the construct has children.</summary>
    public void WriteTo(Construct construct, string type)
    {
        construct.Node.SetContext(PathMetadata, true);
        var told = new Dictionary<string, object> { ["type"] = $"blueprints:aws:{type}" };
        foreach (var (name, value) in new[] { ("block", Block), ("spec", Spec), ("shard", Shard), ("database", Database), ("blueprint", Blueprint), ("region", Region) })
        {
            if (value is not null)
                told[name] = value;
        }

        Stack.Of(construct).AddMetadata($"{Key}{construct.Node.Path}", told);
    }
}
