using System.Collections.Immutable;

namespace Blueprints.Graph.CloudFormation.Kinds;

/// <summary>Reads a file of kinds: a line without indent starts a kind, an indented one is a rule of it.</summary>
static class KindFile
{
    /// <summary>The kinds of a file.</summary>
    /// <exception cref="InvalidDataException">A line is not written as one.</exception>
    public static IEnumerable<Kind> Read(TextReader reader, string source)
    {
        Kind? kind = null;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#'))
                continue;
            if (line.StartsWith(' '))
            {
                kind = kind is not null && Rule(words) is { } rule ? kind with { Rules = kind.Rules.Add(rule) } : throw Bad(source, number, line);
                continue;
            }

            if (kind is not null)
                yield return kind;
            kind = Header(words) ?? throw Bad(source, number, line);
        }

        if (kind is not null)
            yield return kind;
    }

    static Kind? Header(string[] words) => words switch
    {
        [var name] => new(name, null, []),
        [var name, "->", var token] => new(name, token, []),
        [var name, "of", var owner, "->", var input] => new(name, input, []) { PartOf = owner },
        [var name, "when", var test, "->", var token] when test.Split('=') is var parts => new(name, token, []) { When = parts[0], Value = parts.Length > 1 ? parts[1] : null },
        _ => null,
    };

    static KindRule? Rule(string[] words) => words switch
    {
        [var from, "->", var to] => new(Path(from), Path(to), RuleForm.Move),
        [var from, "->", var to, "is", var value] => new(Path(from), Path(to), RuleForm.Is, value),
        [var from, "->", var to, "of", var key] => new(Path(from), Path(to), RuleForm.Pick, key),
        [var from, "->", var to, "list"] => new(Path(from), Path(to), RuleForm.Wrap),
        [var from, "->", var to, "known"] => new(Path(from), Path(to), RuleForm.Known),
        [var from, "devices"] => new(Path(from), [], RuleForm.BlockDevices),
        [var from, "=>", var input] => new(Path(from), Path(input), RuleForm.Child),
        ["+", var to, "=", var value] => new([], Path(to), RuleForm.Constant, value),
        _ => null,
    };

    static string[] Path(string path) => path == "." ? [] : path.Split('.');

    static InvalidDataException Bad(string source, int number, string line) => new($"{source}:{number}: \"{line.Trim()}\" is no rule");
}
