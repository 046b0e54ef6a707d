using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A resource's inputs as a dictionary, for resources without a class of their own.</summary>
/// <param name="dictionary">The inputs by their names on the wire.</param>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal override ImmutableDictionary<string, object?> ToDictionary() => dictionary;
}
