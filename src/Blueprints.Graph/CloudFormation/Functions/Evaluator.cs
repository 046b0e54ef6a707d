using System.Collections.Frozen;
using System.Collections.Immutable;
using Blueprints.Graph.CloudFormation.Stacks;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Functions;

/// <summary>Carries out a template's functions. What only a deployment knows stays unknown, and remembers the resources that it comes from.</summary>
sealed class Evaluator(StackScope stack)
{
    // Far above what CloudFormation allows a text to be.
    /// <summary>The longest text that functions make, in characters.</summary>
    public const int MaxText = 4 * 1024 * 1024;

    static readonly FrozenDictionary<string, TemplateFunction> Functions = new Dictionary<string, TemplateFunction>(StringComparer.Ordinal)
    {
        ["Ref"] = References.Ref,
        ["Fn::GetAtt"] = References.GetAtt,
        ["Fn::ImportValue"] = References.ImportValue,
        ["Fn::FindInMap"] = Lookups.FindInMap,
        ["Fn::GetAZs"] = Lookups.Zones,
        ["Fn::If"] = Conditions.If,
        ["Fn::And"] = Conditions.Value,
        ["Fn::Or"] = Conditions.Value,
        ["Fn::Not"] = Conditions.Value,
        ["Fn::Equals"] = Conditions.Value,
        ["Fn::Sub"] = Texts.Sub,
        ["Fn::Join"] = Texts.Join,
        ["Fn::Split"] = Texts.Split,
        ["Fn::Base64"] = Texts.Base64,
        ["Fn::ToJsonString"] = Texts.ToJsonString,
        ["Fn::Select"] = Lists.Select,
        ["Fn::Length"] = Lists.Length,
        ["Fn::Cidr"] = AddressBlocks.Cidr,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The stack whose template it is.</summary>
    public StackScope Stack => stack;

    /// <summary>The value once its functions are carried out; null for <c>AWS::NoValue</c>, which is as if it were not there.</summary>
    /// <exception cref="InvalidDataException">A function is not used as it can be; the message has file, line and column.</exception>
    public TemplateNode? Resolve(TemplateNode node)
    {
        stack.Session.Visit(node.Place);
        return node.Kind switch
        {
            NodeKind.Text => DynamicReference.Apply(node),
            NodeKind.List => ResolveList(node),
            NodeKind.Map when Called(node) is { } called => called.Function(this, called.Argument, node.Place),
            NodeKind.Map => ResolveMap(node),
            _ => node,
        };
    }

    /// <summary>A value that must be there as a text, a number or a flag, or be unknown.</summary>
    /// <exception cref="InvalidDataException">It is a list, a map or nothing.</exception>
    public TemplateNode Scalar(TemplateNode node, string what) => Resolve(node) switch
    {
        { Kind: NodeKind.List or NodeKind.Map or NodeKind.Null } value => throw value.Place.Bad($"{what} is a {(value.Kind == NodeKind.Map ? "map" : value.Kind == NodeKind.List ? "list" : "null")}; expected a text"),
        { } value => value,
        null => throw node.Place.Bad($"{what} is AWS::NoValue; expected a text"),
    };

    /// <summary>The items of a function's argument list, as written.</summary>
    /// <exception cref="InvalidDataException">It is no list, or its length is not allowed.</exception>
    public static ImmutableArray<TemplateNode> Arguments(TemplateNode argument, string function, int least, int most)
    {
        if (argument.Kind == NodeKind.List && argument.Items.Length >= least && argument.Items.Length <= most)
            return argument.Items;
        var got = argument.Kind == NodeKind.List ? $"a list of {argument.Items.Length}" : "no list";
        throw argument.Place.Bad($"{function} has {got}; expected a list of {(least == most ? $"{least}" : $"{least} to {most}")}");
    }

    /// <summary>A text that a function made.</summary>
    /// <exception cref="InvalidDataException">It is too long to be meant.</exception>
    public static TemplateNode Text(string text, TemplatePlace place, ImmutableArray<string> sources) => text.Length <= MaxText
        ? TemplateNode.OfText(text, place) with { Sources = sources }
        : throw place.Bad($"the text becomes longer than {MaxText} characters");

    TemplateNode ResolveList(TemplateNode list)
    {
        var items = ImmutableArray.CreateBuilder<TemplateNode>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (Resolve(item) is { } value)
                items.Add(value);
        }

        return list with { Items = items.ToImmutable() };
    }

    TemplateNode ResolveMap(TemplateNode map)
    {
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, TemplateNode>>(map.Members.Length);
        foreach (var (name, value) in map.Members)
        {
            if (Resolve(value) is { } resolved)
                members.Add(KeyValuePair.Create(name, resolved));
        }

        return map with { Members = members.ToImmutable() };
    }

    // A function that is not known here, a macro among them, may answer anything.
    static (TemplateFunction Function, TemplateNode Argument)? Called(TemplateNode map)
    {
        if (map.Members is not [var (name, argument)])
            return null;
        if (Functions.TryGetValue(name, out var function))
            return (function, argument);
        return name.StartsWith("Fn::", StringComparison.Ordinal) ? ((_, _, place) => TemplateNode.Unknown(place), argument) : null;
    }
}
