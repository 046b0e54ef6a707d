using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Engine.Yaml;

/// <summary>Fills in a YAML program's values: interpolations and functions.</summary>
sealed partial class YamlEvaluator(YamlScope scope)
{
    // Aliases could ask for any number of values, and texts for any length.
    const int MostValues = 2_000_000;
    const int LongestText = 4 * 1024 * 1024;

    readonly YamlFunctions _functions = new(scope);
    int _values;

    /// <summary>The value with everything filled in.</summary>
    /// <exception cref="InvalidDataException">It is not written as a value can be; the message has file, line and column.</exception>
    public TemplateNode Evaluate(TemplateNode node)
    {
        if (++_values > MostValues)
            throw node.Place.Bad($"the program has more than {MostValues} values once aliases and variables are filled in");
        return node.Kind switch
        {
            NodeKind.Text => Interpolate(node),
            NodeKind.List => node with { Items = [.. node.Items.Select(Evaluate)] },
            NodeKind.Map when node.Members is [var (name, argument)] && name.StartsWith("fn::", StringComparison.OrdinalIgnoreCase) => _functions.Call(name[4..], Evaluate(argument), node.Place),
            NodeKind.Map => node with { Members = [.. node.Members.Select(member => KeyValuePair.Create(member.Key, Evaluate(member.Value)))] },
            _ => node,
        };
    }

    TemplateNode Interpolate(TemplateNode node)
    {
        var matches = Interpolation().Matches(node.Text);
        if (matches.Count == 0)
            return node.Text.Contains("$${", StringComparison.Ordinal) ? node with { Text = node.Text.Replace("$${", "${", StringComparison.Ordinal) } : node;
        // One interpolation alone keeps the kind of its value.
        if (matches is [{ Index: 0 } only] && only.Length == node.Text.Length)
            return Find(only, node.Place);
        var (text, sources, last, isSecret, isKnown) = (new StringBuilder(), new HashSet<string>(StringComparer.Ordinal), 0, false, true);
        foreach (Match match in matches)
        {
            var value = Find(match, node.Place);
            sources.UnionWith(value.AllSources());
            isSecret |= value.Kind == NodeKind.Secret;
            isKnown &= value.IsScalar || value.Kind is NodeKind.Unknown or NodeKind.Secret ? value.IsScalar : throw node.Place.Bad($"{match.Value} is no text within a text");
            text.Append(node.Text, last, match.Index - last).Append(value.Text);
            last = match.Index + match.Length;
        }

        text.Append(node.Text, last, node.Text.Length - last);
        ImmutableArray<string> from = [.. sources];
        if (text.Length > LongestText)
            throw node.Place.Bad($"the text becomes longer than {LongestText} characters");
        if (isSecret)
            return TemplateNode.Secret(node.Place, from);
        return isKnown ? TemplateNode.OfText(text.Replace("$${", "${").ToString(), node.Place) with { Sources = from } : TemplateNode.Unknown(node.Place, from);
    }

    TemplateNode Find(Match match, TemplatePlace place) => scope.Find(YamlPath.Parse(match.Groups["path"].Value, place), place);

    [GeneratedRegex(@"(?<!\$)\$\{(?<path>[^}]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Interpolation();
}
