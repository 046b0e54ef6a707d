using System.Collections.Immutable;

namespace Blueprints.Catalog;

/// <summary>Finds the names nearest to a mistyped one: those that take the fewest edits, if these are few.</summary>
static class NearMiss
{
    const int MaxDistance = 3;
    const int MaxLength = 128;
    const int MaxNames = 3;

    public static ImmutableArray<string> Of(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return [];
        }

        // A short name is all slip at three edits: no more than a third of it may differ.
        var limit = Math.Min(MaxDistance, Math.Max(1, name.Length / 3));
        (string Name, int Distance)[] near =
        [
            .. known
                .Where(candidate => candidate.Length <= MaxLength && Math.Abs(candidate.Length - name.Length) <= limit)
                .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
                .Where(candidate => candidate.Distance <= limit)
                .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal),
        ];
        return [.. near.TakeWhile(candidate => candidate.Distance == near[0].Distance).Take(MaxNames).Select(candidate => candidate.Name)];
    }

    /// <summary>Levenshtein distance, ignoring case: one row of the table at a time.</summary>
    internal static int Distance(string left, string right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var substitution = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
