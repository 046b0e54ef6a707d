using Blueprints.Storage;

namespace Blueprints.Cdk;

/// <summary>What an <see cref="ObjectStore"/> takes.</summary>
public sealed record ObjectStoreProps : BlockProps<ObjectStoreSpec>
{
    /// <summary>The queue that is told of objects that are made or removed; its policy has to let the bucket send. Default: none.</summary>
    public string? EventQueueArn { get; init; }
}
