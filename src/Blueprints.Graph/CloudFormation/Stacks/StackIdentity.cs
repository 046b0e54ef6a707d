namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>Who a stack is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">Its region.</param>
/// <param name="Folder">Where the templates are that it nests; null where they are not at hand.</param>
/// <param name="Path">What tells it from all other stacks: its name, below the names of the stacks that nest it.</param>
sealed record StackIdentity(string Name, string Region, string? Folder, string Path)
{
    /// <summary>The account it is deployed to, twelve digits; null where that is not known.</summary>
    public string? Account { get; init; }

    /// <summary>Whether the stack itself says its region, whatever the user asks for.</summary>
    public bool IsPlaced { get; init; }

    /// <summary>How many stacks it is nested in.</summary>
    public int Depth { get; init; }

    /// <summary>The resource that nests it, with a slash behind it; empty for a stack of its own.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The partition of the region.</summary>
    public AwsPartition Partition => AwsPartition.Of(Region);
}
