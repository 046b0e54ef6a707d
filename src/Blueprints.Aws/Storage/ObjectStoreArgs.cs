using Blueprints.Storage;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What an <see cref="ObjectStore"/> takes.</summary>
public sealed class ObjectStoreArgs : BlockArgs<ObjectStoreSpec>
{
    /// <summary>Whether a <see cref="Cdn"/> serves its objects: the bucket's policy is made with that CDN, which is made later. Default: no.</summary>
    public bool ServedByCdn { get; init; }

    /// <summary>The ARN of a queue, whose policy lets this bucket send, that is told of objects made and removed. Default: none.</summary>
    [Input("eventQueueArn")]
    public Input<string>? EventQueueArn { get; init; }
}
