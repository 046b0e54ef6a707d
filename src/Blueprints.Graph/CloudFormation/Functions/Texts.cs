using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Blueprints.Graph.CloudFormation.Kinds;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Functions;

/// <summary>Functions that make or take apart texts.</summary>
static partial class Texts
{
    /// <summary><c>Fn::Sub</c>: a text with <c>${…}</c> filled in.</summary>
    public static TemplateNode? Sub(Evaluator evaluator, TemplateNode argument, TemplatePlace place)
    {
        var arguments = argument.Kind == NodeKind.List ? Evaluator.Arguments(argument, "Fn::Sub", 1, 2) : [argument];
        var text = arguments[0].IsScalar ? arguments[0].Text : throw arguments[0].Place.Bad("the text of Fn::Sub is no text");
        if (arguments.Length == 2 && arguments[1].Kind != NodeKind.Map)
            throw arguments[1].Place.Bad("the variables of Fn::Sub are no map");
        var parts = new List<TemplateNode>();
        var last = 0;
        foreach (Match match in Variable().Matches(text))
        {
            parts.Add(TemplateNode.OfText(text[last..match.Index], place));
            last = match.Index + match.Length;
            parts.Add(Filled(evaluator, match.Groups["name"].Value.Trim(), arguments.Length == 2 ? arguments[1] : null, place));
        }

        parts.Add(TemplateNode.OfText(text[last..], place));
        return DynamicReference.Apply(Joined(parts, "", place));
    }

    /// <summary><c>Fn::Join</c>: the items of a list with a text between.</summary>
    public static TemplateNode? Join(Evaluator evaluator, TemplateNode argument, TemplatePlace place)
    {
        var arguments = Evaluator.Arguments(argument, "Fn::Join", 2, 2);
        var between = evaluator.Scalar(arguments[0], "the delimiter of Fn::Join");
        var list = evaluator.Resolve(arguments[1]);
        if (list is null or { Kind: NodeKind.Unknown } || !between.IsScalar)
            return TemplateNode.Unknown(place, list?.AllSources() ?? []);
        if (list.Kind != NodeKind.List)
            throw arguments[1].Place.Bad("the values of Fn::Join are no list");
        return DynamicReference.Apply(Joined([.. list.Items], between.Text, place));
    }

    /// <summary><c>Fn::Split</c>: the parts of a text.</summary>
    public static TemplateNode? Split(Evaluator evaluator, TemplateNode argument, TemplatePlace place)
    {
        var arguments = Evaluator.Arguments(argument, "Fn::Split", 2, 2);
        var (between, text) = (evaluator.Scalar(arguments[0], "the delimiter of Fn::Split"), evaluator.Scalar(arguments[1], "the text of Fn::Split"));
        if (!between.IsScalar || !text.IsScalar)
            return TemplateNode.Unknown(place, text.AllSources());
        var parts = between.Text.Length == 0 ? [text.Text] : text.Text.Split(between.Text);
        return TemplateNode.OfList(parts.Select(part => TemplateNode.OfText(part, place) with { Sources = text.Sources }), place);
    }

    /// <summary><c>Fn::Base64</c>.</summary>
    public static TemplateNode? Base64(Evaluator evaluator, TemplateNode argument, TemplatePlace place)
    {
        var text = evaluator.Scalar(argument, "the text of Fn::Base64");
        return text.IsScalar ? Evaluator.Text(Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Text)), place, text.Sources) : text with { Place = place };
    }

    /// <summary><c>Fn::ToJsonString</c>: a value as JSON.</summary>
    public static TemplateNode? ToJsonString(Evaluator evaluator, TemplateNode argument, TemplatePlace place) =>
        evaluator.Resolve(argument) is { } value ? NodeJson.AsText(value, place) : null;

    static TemplateNode Filled(Evaluator evaluator, string name, TemplateNode? variables, TemplatePlace place)
    {
        if (name.StartsWith('!'))
            return TemplateNode.OfText($"${{{name[1..]}}}", place);
        if (variables?[name] is { } variable)
            return evaluator.Scalar(variable, $"the variable {name} of Fn::Sub");
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var value = dot < 0 ? evaluator.Stack.Reference(name, place) : evaluator.Stack.Attribute(name[..dot], name[(dot + 1)..], place);
        return value switch
        {
            null => TemplateNode.OfText("", place),
            { Kind: NodeKind.List } list => Joined([.. list.Items], ",", place),
            _ => value,
        };
    }

    static TemplateNode Joined(IReadOnlyList<TemplateNode> parts, string between, TemplatePlace place)
    {
        ImmutableArray<string> sources = [.. parts.SelectMany(part => part.AllSources()).Distinct(StringComparer.Ordinal)];
        if (parts.Any(part => part.Kind == NodeKind.Secret))
            return TemplateNode.Secret(place, sources);
        var text = string.Join(between, parts.Select(Known));
        return parts.All(part => part.IsScalar) ? Evaluator.Text(text, place, sources) : TemplateNode.Unknown(place, sources) with { Text = text.Length <= Evaluator.MaxText ? text : "" };
    }

    // What is not known yet stands as the resources it comes from, so that two such texts differ where their values will.
    static string Known(TemplateNode part) => part.Text.Length > 0 || part.IsScalar ? part.Text : $"({string.Join(' ', part.AllSources())})";

    [GeneratedRegex(@"\$\{(?<name>[^${}]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Variable();
}
