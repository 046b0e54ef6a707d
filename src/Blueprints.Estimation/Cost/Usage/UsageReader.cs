using System.Globalization;
using Blueprints.Validation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blueprints.Estimation.Cost.Usage;

/// <summary>Reads usage files.</summary>
sealed class UsageReader(string yaml, string source, bool isProfile) : YamlEvents(yaml, source)
{
    const int MaxValues = 200_000;
    const decimal MaxNumber = 1e18m;

    int _values;

    /// <exception cref="InvalidInputException">The document cannot be used.</exception>
    public static UsageFile Read(string yaml, string source, bool isProfile = false) => Guard(source, () =>
    {
        var reader = new UsageReader(yaml, source, isProfile);
        return reader.Document("version: 0.1 and resource_usage", reader.Sections);
    });

    UsageFile Sections()
    {
        List<UsageEntry> resources = [], types = [];
        foreach (var (key, start) in Keys("the document", 0))
        {
            switch (key)
            {
                case "version":
                    Version();
                    break;
                case "resource_usage":
                    resources.AddRange(Entries(key));
                    break;
                case "resource_type_default_usage":
                    types.AddRange(Entries(key));
                    break;
                default:
                    throw Bad(start, $"\"{key}\" is not known", "version, resource_usage, resource_type_default_usage");
            }
        }

        return new(Source, resources, types);
    }

    IEnumerable<UsageEntry> Entries(string section)
    {
        if (TakeNull())
            yield break;
        foreach (var (pattern, start) in Keys(section, 1))
        {
            var value = Value($"{section}.{pattern}", 2);
            yield return new(pattern, Place(start), value.Children ?? (value.Text is null or "" ? new Dictionary<string, UsageValue>() : throw Bad(start, $"{section}.{pattern} is \"{value.Text}\"", "keys and numbers")));
        }
    }

    UsageValue Value(string path, int depth)
    {
        if (++_values > MaxValues)
            throw Bad(Parser.Current!.Start, $"the file has more than {MaxValues} values", "fewer; use globs");
        if (Parser.Current is MappingStart start)
        {
            var place = Place(start.Start);
            var children = new Dictionary<string, UsageValue>(StringComparer.Ordinal);
            foreach (var (key, _) in Keys(path, depth))
                children.Add(key, Value($"{path}.{key}", depth + 1));
            return Range(children, path, start.Start) is { } range ? new(place, range, null, null) : new(place, null, null, children);
        }

        var scalar = Scalar(path);
        return new(Place(scalar.Start), Number(scalar, path), scalar.Value, null) { IsTypical = isProfile };
    }

    // { low, expected, high } is one number that is not known exactly, not three keys.
    Cases? Range(Dictionary<string, UsageValue> children, string path, Mark start)
    {
        if (children.Count != 3 || !children.TryGetValue("low", out var least) || !children.TryGetValue("expected", out var middle) || !children.TryGetValue("high", out var most))
            return null;
        if (least.Number is not { } low || middle.Number is not { } expected || most.Number is not { } high)
            throw Bad(start, $"{path} is a range without three numbers", "{ low: 1, expected: 2, high: 4 }");
        if (low.Expected > expected.Expected || expected.Expected > high.Expected)
            throw Bad(start, $"{path} is {low.Expected}, {expected.Expected}, {high.Expected}", "low, expected and high in order");
        return new(low.Expected, expected.Expected, high.Expected);
    }

    Cases? Number(Scalar scalar, string path)
    {
        if (scalar.Style != ScalarStyle.Plain || scalar.Value.Length == 0 || !(char.IsAsciiDigit(scalar.Value[^1]) || scalar.Value[^1] == '.') || !(char.IsAsciiDigit(scalar.Value[0]) || scalar.Value[0] is '-' or '+' or '.'))
            return null;
        var isNumber = decimal.TryParse(scalar.Value.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        return isNumber && number is >= 0 and <= MaxNumber
            ? number
            : throw Bad(scalar.Start, $"{path} is {scalar.Value}", string.Create(CultureInfo.InvariantCulture, $"0 to {MaxNumber:0}"));
    }
}
