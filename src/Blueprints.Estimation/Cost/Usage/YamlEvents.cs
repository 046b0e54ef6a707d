using System.Globalization;
using Blueprints.Validation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blueprints.Estimation.Cost.Usage;

/// <summary>Reads documents that people write event by event: no types from the document, no aliases, bounded depth; every complaint has line and column.</summary>
abstract class YamlEvents
{
    const int MaxDepth = 16;

    readonly string _source;

    /// <summary>Begins a document.</summary>
    /// <param name="yaml">The document; YAML 1.2 or JSON.</param>
    /// <param name="source">What to call it.</param>
    protected YamlEvents(string yaml, string source) => (_source, Parser) = (source, new Parser(new Scanner(new StringReader(yaml), skipComments: true)));

    /// <summary>The events.</summary>
    protected IParser Parser { get; }

    /// <summary>What the document is called.</summary>
    protected string Source => _source;

    /// <summary>Reads, and turns what the parser says into a complaint with a place.</summary>
    /// <exception cref="InvalidInputException">The document cannot be used.</exception>
    protected static T Guard<T>(string source, Func<T> read)
    {
        try
        {
            return read();
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

    /// <summary>The one document, from its start to the end of the file.</summary>
    /// <param name="allowed">What it is to begin with, for an empty file.</param>
    /// <param name="read">Reads what lies between.</param>
    protected T Document<T>(string allowed, Func<T> read)
    {
        Parser.Consume<StreamStart>();
        if (Parser.TryConsume<StreamEnd>(out _))
            throw Bad(Mark.Empty, "the file is empty", allowed);
        Parser.Consume<DocumentStart>();
        var result = read();
        Parser.Consume<DocumentEnd>();
        if (!Parser.TryConsume<StreamEnd>(out _))
            throw Bad(Parser.Current!.Start, "a second document starts", "one document");
        return result;
    }

    /// <summary>The version of the layout.</summary>
    protected void Version()
    {
        var version = Scalar("version");
        if (version.Value is not ("0.1" or "v0.1" or "1"))
            throw Bad(version.Start, $"version is \"{version.Value}\"", "0.1");
    }

    /// <summary>The keys of a mapping, each once; every value is to be read before going on.</summary>
    protected IEnumerable<(string Key, Mark Start)> Keys(string path, int depth)
    {
        if (Parser.Current is not MappingStart start)
            throw Bad(Parser.Current!.Start, $"{path} is no mapping", "keys and values");
        if (depth > MaxDepth)
            throw Bad(start.Start, "the file is nested too deeply", $"at most {MaxDepth} levels");
        Parser.MoveNext();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!Parser.TryConsume<MappingEnd>(out _))
        {
            var key = Scalar($"a key of {path}");
            if (!seen.Add(key.Value))
                throw Bad(key.Start, $"\"{key.Value}\" is given twice", "each key once");
            yield return (key.Value, key.Start);
        }
    }

    /// <summary>One word or number.</summary>
    protected Scalar Scalar(string what)
    {
        if (Parser.TryConsume<Scalar>(out var scalar))
            return scalar;
        throw Parser.Current switch
        {
            AnchorAlias alias => Bad(alias.Start, "an alias is used", "values written out"),
            { } other => Bad(other.Start, $"{what} is a list or a mapping", "a number or a word"),
            null => Bad(Mark.Empty, "the file ends too early", "a value"),
        };
    }

    /// <summary>Whether nothing stands here, which is then behind.</summary>
    protected bool TakeNull()
    {
        if (Parser.Current is not Scalar { Value: "" or "~" or "null" })
            return false;
        Parser.MoveNext();
        return true;
    }

    /// <summary>File and line.</summary>
    protected string Place(Mark mark) => string.Create(CultureInfo.InvariantCulture, $"{_source}:{mark.Line}");

    /// <summary>A complaint.</summary>
    protected InvalidInputException Bad(Mark mark, string got, string allowed) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{_source}:{mark.Line}:{mark.Column}: {got}; allowed: {allowed}"));
}
