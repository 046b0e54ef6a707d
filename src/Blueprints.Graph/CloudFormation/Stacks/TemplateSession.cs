using Blueprints.Graph.CloudFormation.Functions;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>What the stacks of one reading share: their exports and how much work is left.</summary>
sealed class TemplateSession(TemplateOptions options)
{
    // A large application has some ten thousand resources of some hundred values; aliases and loops could ask for any number.
    const int MostValues = 20_000_000;

    readonly List<StackScope> _stacks = [];
    readonly HashSet<string> _open = new(StringComparer.Ordinal);
    readonly HashSet<string> _used = new(StringComparer.Ordinal);
    Dictionary<string, (StackScope Stack, string Output)>? _exports;
    int _values;

    /// <summary>What the user said.</summary>
    public TemplateOptions Options => options;

    /// <summary>The stacks, nested ones aside.</summary>
    public IReadOnlyList<StackScope> Stacks => _stacks;

    /// <summary>Adds a stack that may export values.</summary>
    public void Add(StackScope stack) => _stacks.Add(stack);

    /// <summary>Counts a value.</summary>
    /// <exception cref="InvalidDataException">There were too many.</exception>
    public void Visit(TemplatePlace place)
    {
        if (++_values > MostValues)
            throw place.Bad($"the template has more than {MostValues} values once aliases, loops and functions are carried out");
    }

    /// <summary>The value of a parameter that the user gave; null for none.</summary>
    public string? Given(StackScope stack, string parameter)
    {
        foreach (var name in new[] { $"{stack.Name}:{parameter}", parameter })
        {
            if (!options.Parameters.TryGetValue(name, out var value))
                continue;
            _used.Add(name);
            return value;
        }

        return null;
    }

    /// <summary>Parameters that the user gave and no template has.</summary>
    public IEnumerable<string> UnusedParameters => options.Parameters.Keys.Where(name => !_used.Contains(name)).Order(StringComparer.Ordinal);

    /// <summary>What a stack exports under a name; null where none does.</summary>
    /// <exception cref="InvalidDataException">The value rests on itself.</exception>
    public TemplateNode? Exported(string name, TemplatePlace place)
    {
        _exports ??= Exports();
        return _exports.TryGetValue(name, out var export) ? Once($"export {name}", place, () => export.Stack.Output(export.Output, place)) : null;
    }

    /// <summary>Finds a value that might rest on itself.</summary>
    /// <exception cref="InvalidDataException">It does.</exception>
    public T Once<T>(string what, TemplatePlace place, Func<T> find)
    {
        if (!_open.Add(what))
            throw place.Bad($"{what} rests on itself");
        try
        {
            return find();
        }
        finally
        {
            _open.Remove(what);
        }
    }

    Dictionary<string, (StackScope Stack, string Output)> Exports()
    {
        // Names that are asked for while they are being collected are found by no one.
        _exports = new(StringComparer.Ordinal);
        var found = new Dictionary<string, (StackScope Stack, string Output)>(StringComparer.Ordinal);
        foreach (var stack in _stacks)
        {
            foreach (var (output, value) in stack.Section("Outputs").Members)
            {
                if (value["Export"]?["Name"] is { } name && new Evaluator(stack).Resolve(name) is { IsScalar: true } known)
                    found.TryAdd(known.Text, (stack, output));
            }
        }

        return found;
    }
}
