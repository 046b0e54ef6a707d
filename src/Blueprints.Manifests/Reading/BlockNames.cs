using System.Globalization;
using Blueprints.Validation;

namespace Blueprints.Manifests.Reading;

/// <summary>Names of objects as names of blocks: shorter, and each once.</summary>
sealed class BlockNames
{
    const int MaxLength = 24;

    readonly HashSet<string> _taken = ["network", "cluster", Flow.Users];

    /// <summary>A name that no other block has; with what kind of thing it is where another block has its name.</summary>
    public string Of(string name, string kind = "")
    {
        var shortened = Shorten(name);
        if (kind.Length > 0 && _taken.Contains(shortened))
            shortened = $"{Shorten(name, MaxLength - kind.Length - 1)}-{kind}";
        for (var number = 2; !_taken.Add(shortened); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            shortened = Shorten(name, MaxLength - suffix.Length) + suffix;
        }

        return shortened;
    }

    /// <summary>The part of a name that a block may have.</summary>
    public static string Shorten(string name, int length = MaxLength)
    {
        var letters = string.Join('-', new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) ? letter : '-')]).Split('-', StringSplitOptions.RemoveEmptyEntries));
        if (letters.Length == 0 || !char.IsAsciiLetterLower(letters[0]))
            letters = $"x{letters}";
        return letters[..Math.Min(length, letters.Length)].TrimEnd('-');
    }
}
