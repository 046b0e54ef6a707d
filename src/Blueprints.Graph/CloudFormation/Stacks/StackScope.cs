using System.Collections.Immutable;
using Blueprints.Graph.CloudFormation.Functions;
using Blueprints.Graph.CloudFormation.Serverless;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>A stack: its template, and what its names stand for.</summary>
sealed class StackScope
{
    static readonly string[] Sections =
        ["AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Rules", "Mappings", "Conditions", "Transform", "Resources", "Outputs", "Globals", "Hooks"];

    readonly TemplateNode _root;
    readonly Dictionary<string, TemplateNode?> _parameters = new(StringComparer.Ordinal);
    readonly Dictionary<string, bool?> _conditions = new(StringComparer.Ordinal);
    readonly Dictionary<string, StackScope?> _nested = new(StringComparer.Ordinal);
    readonly ImmutableDictionary<string, TemplateNode> _given;

    /// <summary>A stack of a template.</summary>
    /// <param name="session">What it shares with others.</param>
    /// <param name="root">The template.</param>
    /// <param name="identity">Who it is.</param>
    /// <param name="given">Values of its parameters that whoever deploys it gives.</param>
    /// <exception cref="InvalidDataException">The template's root is not one of a template.</exception>
    public StackScope(TemplateSession session, TemplateNode root, StackIdentity identity, ImmutableDictionary<string, TemplateNode>? given = null)
    {
        (Session, Identity, _given) = (session, identity, given ?? ImmutableDictionary<string, TemplateNode>.Empty);
        if (root.Kind != NodeKind.Map)
            throw root.Place.Bad("the template is no map");
        if (root["Resources"] is null && root.Members.FirstOrDefault(member => !Sections.Contains(member.Key)) is { Key: { } strange })
            throw root.Place.Bad($"this is no template: it has \"{strange}\" and no Resources");
        _root = Loops.Expand(root, this);
    }

    /// <summary>What it shares with others.</summary>
    public TemplateSession Session { get; }

    /// <summary>Who it is.</summary>
    public StackIdentity Identity { get; }

    /// <summary>Its name.</summary>
    public string Name => Identity.Name;

    /// <summary>Its region.</summary>
    public string Region => Identity.Region;

    /// <summary>Its mappings; null where it has none.</summary>
    public TemplateNode? Mappings => _root["Mappings"];

    /// <summary>Its resources, as written.</summary>
    public TemplateNode Resources => Section("Resources");

    /// <summary>A section of the template; an empty one where it is not there.</summary>
    /// <exception cref="InvalidDataException">It is no map.</exception>
    public TemplateNode Section(string name) => _root[name] switch
    {
        { Kind: NodeKind.Map } section => section,
        null or { Kind: NodeKind.Null } => TemplateNode.OfMap([], _root.Place),
        { } other => throw other.Place.Bad($"{name} is no map"),
    };

    /// <summary>A part of the template that need not be a map.</summary>
    public TemplateNode? Part(string name) => _root[name];

    /// <summary>The key of a resource among all stacks.</summary>
    public string Key(string resource) => $"{Identity.Path}/{resource}";

    /// <summary>What <c>Ref</c> gives; null for <c>AWS::NoValue</c>.</summary>
    /// <exception cref="InvalidDataException">There is nothing of this name.</exception>
    public TemplateNode? Reference(string name, TemplatePlace place)
    {
        if (name == "AWS::NoValue")
            return null;
        if (name.StartsWith("AWS::", StringComparison.Ordinal))
            return Pseudo(name, place);
        if (Section("Parameters")[name] is { } declared)
            return Parameter(name, declared);
        return Resources[name] is not null || ServerlessNames.IsImplied(this, name) || Macros.MayAdd(this)
            ? TemplateNode.Unknown(place, Key(name))
            : throw place.Bad($"\"{name}\" is neither a parameter nor a resource of the template");
    }

    /// <summary>What <c>Fn::GetAtt</c> gives.</summary>
    /// <exception cref="InvalidDataException">There is no such resource.</exception>
    public TemplateNode? Attribute(string resource, string attribute, TemplatePlace place)
    {
        if (Resources[resource] is null && !ServerlessNames.IsImplied(this, resource) && !Macros.MayAdd(this))
            throw place.Bad($"\"{resource}\" is no resource of the template");
        return attribute.StartsWith("Outputs.", StringComparison.Ordinal) && Nested(resource) is { } nested
            ? nested.Output(attribute["Outputs.".Length..], place) ?? TemplateNode.Unknown(place, Key(resource))
            : TemplateNode.Unknown(place, Key(resource));
    }

    /// <summary>The value of an output; null where there is none.</summary>
    public TemplateNode? Output(string name, TemplatePlace place) => Section("Outputs")[name]?["Value"] is { } value
        ? Session.Once($"output {Key(name)}", place, () => new Evaluator(this).Resolve(value))
        : null;

    /// <summary>Whether a condition of the template holds; null where that is known only after deployment.</summary>
    /// <exception cref="InvalidDataException">There is none of this name, or it rests on itself.</exception>
    public bool? Condition(string name, TemplatePlace place)
    {
        if (_conditions.TryGetValue(name, out var known))
            return known;
        var written = Section("Conditions")[name] ?? throw place.Bad($"there is no condition \"{name}\"");
        var holds = Session.Once($"condition {Key(name)}", place, () => Conditions.Evaluate(new(this), written));
        _conditions[name] = holds;
        return holds;
    }

    /// <summary>The stack that a resource nests, where its template is at hand; null for all others.</summary>
    public StackScope? Nested(string resource)
    {
        if (_nested.TryGetValue(resource, out var known))
            return known;
        var place = Resources[resource]?.Place ?? _root.Place;
        var nested = Session.Once($"stack {Key(resource)}", place, () => NestedStack.Open(this, resource));
        _nested[resource] = nested;
        return nested;
    }

    TemplateNode? Parameter(string name, TemplateNode declared)
    {
        if (_parameters.TryGetValue(name, out var known))
            return known;
        var value = _given.GetValueOrDefault(name) is { } given ? StackParameter.Typed(declared, given) : StackParameter.Value(declared, Session.Given(this, name));
        _parameters[name] = value;
        return value;
    }

    TemplateNode Pseudo(string name, TemplatePlace place) => name switch
    {
        "AWS::Region" => TemplateNode.OfText(Region, place),
        "AWS::Partition" => TemplateNode.OfText(Identity.Partition.Name, place),
        "AWS::URLSuffix" => TemplateNode.OfText(Identity.Partition.UrlSuffix, place),
        "AWS::StackName" => TemplateNode.OfText(Name, place),
        "AWS::AccountId" when Identity.Account is { } account => TemplateNode.OfText(account, place),
        "AWS::AccountId" or "AWS::StackId" or "AWS::NotificationARNs" => TemplateNode.Unknown(place),
        _ => throw place.Bad($"\"{name}\" is no pseudo parameter"),
    };
}
