using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output holds once it is there: the value and what has to be remembered about it.</summary>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret);

/// <summary>Makes output data.</summary>
internal static class OutputData
{
    public static OutputData<T> Known<T>(T value, bool isSecret = false) => new([], value, IsKnown: true, isSecret);

    public static OutputData<T> Unknown<T>(T value) => new([], value, IsKnown: false, IsSecret: false);
}
