using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A function's arguments as a dictionary, for functions without a class of their own.</summary>
/// <param name="dictionary">The arguments by their names on the wire.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override ImmutableDictionary<string, object?> ToDictionary() => dictionary;
}
