using System.Globalization;
using Blueprints.Validation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blueprints.Estimation.Cost.Usage;

/// <summary>Reads usage files event by event: no types from the document, no aliases, bounded depth and size.</summary>
sealed class UsageReader
{
    const int MaxDepth = 16;
    const int MaxValues = 200_000;
    const decimal MaxNumber = 1e18m;

    readonly string _source;
    readonly IParser _parser;
    int _values;

    UsageReader(string yaml, string source) => (_source, _parser) = (source, new Parser(new Scanner(new StringReader(yaml), skipComments: true)));

    /// <exception cref="InvalidInputException">The document cannot be used.</exception>
    public static UsageFile Read(string yaml, string source)
    {
        try
        {
            return new UsageReader(yaml, source).Document();
        }
        catch (YamlException e)
        {
            throw new InvalidInputException($"{source}:{e.Start.Line}:{e.Start.Column}: {e.InnerException?.Message ?? e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // The scanner's own word for characters that it did not foresee.
            throw new InvalidInputException($"{source}: this is not YAML", e);
        }
    }

    UsageFile Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
            throw Bad(Mark.Empty, "the file is empty", "version: 0.1 and resource_usage");
        _parser.Consume<DocumentStart>();
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

        _parser.Consume<DocumentEnd>();
        if (!_parser.TryConsume<StreamEnd>(out _))
            throw Bad(_parser.Current!.Start, "a second document starts", "one document");
        return new(_source, resources, types);
    }

    void Version()
    {
        var version = Scalar("version");
        if (version.Value is not ("0.1" or "v0.1" or "1"))
            throw Bad(version.Start, $"version is \"{version.Value}\"", "0.1");
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
            throw Bad(_parser.Current!.Start, $"the file has more than {MaxValues} values", "fewer; use globs");
        if (_parser.Current is MappingStart start)
        {
            var place = Place(start.Start);
            var children = new Dictionary<string, UsageValue>(StringComparer.Ordinal);
            foreach (var (key, _) in Keys(path, depth))
                children.Add(key, Value($"{path}.{key}", depth + 1));
            return Range(children, path, start.Start) is { } range ? new(place, range, null, null) : new(place, null, null, children);
        }

        var scalar = Scalar(path);
        return new(Place(scalar.Start), Number(scalar, path), scalar.Value, null);
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

    IEnumerable<(string Key, Mark Start)> Keys(string path, int depth)
    {
        if (_parser.Current is not MappingStart start)
            throw Bad(_parser.Current!.Start, $"{path} is no mapping", "keys and values");
        if (depth > MaxDepth)
            throw Bad(start.Start, "the file is nested too deeply", $"at most {MaxDepth} levels");
        _parser.MoveNext();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Scalar($"a key of {path}");
            if (!seen.Add(key.Value))
                throw Bad(key.Start, $"\"{key.Value}\" is given twice", "each key once");
            yield return (key.Value, key.Start);
        }
    }

    Scalar Scalar(string what)
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
            return scalar;
        throw _parser.Current switch
        {
            AnchorAlias alias => Bad(alias.Start, "an alias is used", "values written out"),
            { } other => Bad(other.Start, $"{what} is a list or a mapping", "a number or a word"),
            null => Bad(Mark.Empty, "the file ends too early", "a value"),
        };
    }

    bool TakeNull()
    {
        if (_parser.Current is not Scalar { Value: "" or "~" or "null" })
            return false;
        _parser.MoveNext();
        return true;
    }

    string Place(Mark mark) => string.Create(CultureInfo.InvariantCulture, $"{_source}:{mark.Line}");

    InvalidInputException Bad(Mark mark, string got, string allowed) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{_source}:{mark.Line}:{mark.Column}: {got}; allowed: {allowed}"));
}
