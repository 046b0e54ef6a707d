using Blueprints.Storage;

namespace Blueprints.Aws;

/// <summary>What an <see cref="ObjectStore"/> takes.</summary>
public sealed class ObjectStoreArgs : BlockArgs<ObjectStoreSpec>;
