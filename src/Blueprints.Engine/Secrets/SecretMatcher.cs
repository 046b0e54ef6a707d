using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Blueprints.Engine.Secrets;

/// <summary>Finds any of many values in texts, in one walk over each text.</summary>
sealed class SecretMatcher
{
    readonly SearchValues<string> _any;
    readonly ImmutableArray<string> _longestFirst;

    SecretMatcher(IEnumerable<string> values)
    {
        _longestFirst = [.. values.OrderByDescending(value => value.Length).ThenBy(value => value, StringComparer.Ordinal)];
        _any = SearchValues.Create(_longestFirst.AsSpan(), StringComparison.Ordinal);
    }

    /// <summary>Finds nothing.</summary>
    public static SecretMatcher None { get; } = new([]);

    /// <summary>Whether there is nothing to find.</summary>
    public bool IsEmpty => _longestFirst.IsEmpty;

    /// <summary>Finds these values.</summary>
    public static SecretMatcher Of(IEnumerable<string> values) => new(values);

    /// <summary>Whether a text holds one of the values.</summary>
    public bool Finds(string text) => Next(text, 0) >= 0;

    /// <summary>The text with each of the values replaced. Where two overlap, both go: what one leaves of the other would still tell.</summary>
    public string Mask(string text)
    {
        if (Next(text, 0) is not (>= 0 and var at))
            return text;
        var masked = new StringBuilder();
        var from = 0;
        while (at >= 0)
        {
            masked.Append(text, from, at - from).Append(SecretMask.Masked);
            from = at + LengthAt(text, at);
            for (at = Next(text, at + 1); at >= 0 && at < from; at = Next(text, at + 1))
                from = Math.Max(from, at + LengthAt(text, at));
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }

    int Next(string text, int from) => !IsEmpty && text.AsSpan(from).IndexOfAny(_any) is >= 0 and var at ? from + at : -1;

    int LengthAt(string text, int at) => _longestFirst.First(value => text.AsSpan(at).StartsWith(value, StringComparison.Ordinal)).Length;
}
