namespace Blueprints.Estimation.Cost.Usage;

/// <summary>One value of a usage file: a number or a range of numbers, a word, or further keys.</summary>
/// <param name="Place">Where it stands: <c>usage.yml:12</c>.</param>
/// <param name="Number">The number in each case; null for the other kinds.</param>
/// <param name="Text">The word as written; null for further keys.</param>
/// <param name="Children">The further keys; null for numbers and words.</param>
sealed record UsageValue(string Place, Cases? Number, string? Text, IReadOnlyDictionary<string, UsageValue>? Children)
{
    /// <summary>Whether a profile says it of all resources of a type, so that one which does not use it is no mistake. Default: no.</summary>
    public bool IsTypical { get; init; }
}
