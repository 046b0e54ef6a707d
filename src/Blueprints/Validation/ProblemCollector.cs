using Blueprints.Quantities;

namespace Blueprints.Validation;

/// <summary>Gathers the problems of a document while its parts are walked, so that all are reported at once.</summary>
/// <remarks>The path of the part being walked is kept here; a check names only its own property.</remarks>
public sealed class ProblemCollector
{
    readonly List<Problem> _problems;
    readonly string _path;

    /// <summary>A collector for a document; paths start at its root.</summary>
    public ProblemCollector() : this("", []) { }

    ProblemCollector(string path, List<Problem> problems) => (_path, _problems) = (path, problems);

    /// <summary>All problems so far, in the order found.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>A collector for a part of the document; its problems land in this one.</summary>
    /// <param name="part">The part's name below the current path.</param>
    public ProblemCollector At(string part) => new(Join(part), _problems);

    /// <summary>Reports a problem.</summary>
    /// <param name="property">The property at fault, below the current path; empty for the part itself.</param>
    /// <param name="got">The value found.</param>
    /// <param name="allowed">What would have been accepted.</param>
    /// <param name="fix">What to do, in the imperative.</param>
    public void Add(string property, string got, string allowed, string fix) =>
        _problems.Add(new(Text.Shorten(Join(property)), Text.Shorten(got), Text.Shorten(allowed), fix));

    /// <summary>Reports a number outside its range.</summary>
    /// <param name="property">The property's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="min">The smallest value allowed.</param>
    /// <param name="max">The largest value allowed.</param>
    public void Range(string property, decimal value, decimal min, decimal max)
    {
        if (value < min || value > max)
            Add(property, Text.Of(value), $"{Text.Of(min)} to {Text.Of(max)}", value < min ? "raise it" : "lower it");
    }

    /// <summary>Reports an interval that reaches outside its range.</summary>
    /// <param name="property">The property's name.</param>
    /// <param name="value">Its value; both ends are checked.</param>
    /// <param name="min">The smallest value allowed.</param>
    /// <param name="max">The largest value allowed.</param>
    public void Range(string property, Interval value, decimal min, decimal max)
    {
        if (value.Low < min || value.High > max)
            Add(property, Text.Of(value), $"{Text.Of(min)} to {Text.Of(max)}", value.Low < min ? "raise it" : "lower it");
    }

    /// <summary>Reports an enumeration value that has no name.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="property">The property's name.</param>
    /// <param name="value">Its value.</param>
    public void Defined<T>(string property, T value) where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            Add(property, value.ToString(), string.Join(", ", Enum.GetNames<T>()), "use one of these");
    }

    /// <summary>Reports items that share a key.</summary>
    /// <param name="property">The list's name.</param>
    /// <param name="keys">The key of each item.</param>
    public void Unique(string property, IEnumerable<string> keys)
    {
        foreach (var group in keys.GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() > 1))
            Add(property, $"\"{group.Key}\" {group.Count()} times", "each name once", "rename or remove the others");
    }

    /// <summary>Reports a name that cannot become part of a cloud resource's name.</summary>
    /// <param name="property">The property's name.</param>
    /// <param name="value">The name: 1 to <paramref name="maxLength"/> lower-case letters, digits and single hyphens, starting with a letter.</param>
    /// <param name="maxLength">The longest name allowed, in characters.</param>
    public void Name(string property, string value, int maxLength = 24)
    {
        if (!ResourceName.IsValid(value, maxLength))
            Add(property, $"\"{value}\"", $"1 to {maxLength} of a-z, 0-9 and single inner hyphens, starting with a letter", "rename it");
    }

    /// <summary>Ends the walk.</summary>
    /// <param name="subject">What was walked, for the message.</param>
    /// <exception cref="InvalidInputException">There is at least one problem.</exception>
    public void ThrowIfAny(string subject)
    {
        if (_problems.Count > 0)
            throw new InvalidInputException(subject, _problems);
    }

    string Join(string part) => _path.Length == 0 ? part : part.Length == 0 ? _path : $"{_path}.{part}";
}
