using System.Collections.Immutable;
using Blueprints.Graph.CloudFormation.Kinds;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>Makes a graph of stacks.</summary>
sealed class GraphBuilder
{
    const string StackType = "pulumi:pulumi:Stack";
    const string ProviderType = "pulumi:providers:aws";

    // What no template names, and nobody else either: the project is part of every URN.
    const string Project = "cloudformation";

    readonly List<(MappedResource Resource, StackScope Stack, DeclaredResource Declared)> _mapped = [];
    readonly CarriedComponents _components = new();
    readonly List<GraphResource> _stacks = [];
    readonly Dictionary<string, string> _urns = new(StringComparer.Ordinal);

    /// <summary>The graph of the stacks and of those nested in them.</summary>
    /// <exception cref="InvalidDataException">A template cannot be used; the message has file, line and column.</exception>
    public static ResourceGraph Build(IEnumerable<StackScope> stacks)
    {
        var builder = new GraphBuilder();
        foreach (var stack in stacks)
            builder.Add(stack, null);
        return new([.. builder._stacks, .. builder._components.Components(StackUrn), .. builder.Resources()]);
    }

    void Add(StackScope stack, StackScope? parent)
    {
        var urn = StackUrn(stack);
        _stacks.Add(new() { Urn = urn, Type = StackType, Name = stack.Identity.Path, Parent = parent is null ? null : StackUrn(parent), IsComponent = true, Inputs = NodeJson.Element(Empty) });
        if (parent is not null)
            _urns.Add(stack.Identity.Path, urn);
        else if (stack.Identity.IsPlaced)
            _stacks.Add(Provider(stack));
        _components.Add(stack, (type, name) => Urn(stack, type, name));
        foreach (var macro in Macros.Of(stack))
            Add(new MappedResource(stack.Key($"Transform/{macro}"), $"{stack.Identity.Prefix}{macro}", Macros.Type, Empty), stack, new(macro, Macros.Type, Empty));
        foreach (var resource in StackResources.Of(stack))
        {
            if (NestedStack.Is(resource.Type) && stack.Nested(resource.Name) is { } nested)
                Add(nested, stack);
            else
            {
                foreach (var mapped in KindMapper.Map(stack.Key(resource.Name), stack.Identity.Prefix + resource.Name, resource.Type, resource.Properties))
                    Add(mapped, stack, resource);
            }
        }
    }

    void Add(MappedResource resource, StackScope stack, DeclaredResource declared)
    {
        _mapped.Add((resource, stack, declared));
        _urns[resource.Key] = Urn(stack, resource.Type, resource.Name);
    }

    IEnumerable<GraphResource> Resources()
    {
        var parts = _mapped.Where(entry => entry.Resource.PartOf.Count > 0).SelectMany(entry => entry.Resource.PartOf.Select(owner => (owner, entry.Resource))).ToLookup(part => part.owner, part => part.Resource, StringComparer.Ordinal);
        foreach (var (resource, stack, declared) in _mapped.Where(entry => entry.Resource.PartOf.Count == 0))
        {
            // A part is an input of its owner, named by its type.
            var inputs = parts[resource.Key].Aggregate(resource.Inputs, (all, part) => all.With(part.Type, part.Inputs));
            yield return new()
            {
                Urn = _urns[resource.Key],
                Type = resource.Type,
                Name = resource.Name,
                Parent = _components.ParentOf(stack.Resources[declared.Name]) ?? StackUrn(stack),
                Inputs = NodeJson.Element(inputs),
                IsConditional = declared.IsConditional,
                Provider = stack.Identity.IsPlaced ? $"{Urn(stack, ProviderType, Root(stack))}::{GraphResource.Unknown}" : null,
                PropertyDependencies = Dependencies(resource.Key, inputs),
            };
        }
    }

    ImmutableDictionary<string, ImmutableArray<string>> Dependencies(string key, TemplateNode inputs) => inputs.Members
        .Select(member => KeyValuePair.Create(member.Key, Urns(key, member.Value)))
        .Where(entry => entry.Value.Length > 0)
        .ToImmutableDictionary(StringComparer.Ordinal);

    // A resource whose condition is false is not there to depend on.
    ImmutableArray<string> Urns(string self, TemplateNode value) =>
        [.. value.AllSources().Where(source => source != self).Select(source => _urns.GetValueOrDefault(source)).OfType<string>().Distinct(StringComparer.Ordinal)];

    static GraphResource Provider(StackScope stack) => new()
    {
        Urn = Urn(stack, ProviderType, Root(stack)),
        Type = ProviderType,
        Name = Root(stack),
        Inputs = NodeJson.Element(Empty.With("region", TemplateNode.OfText(stack.Region, Empty.Place))),
    };

    static TemplateNode Empty { get; } = TemplateNode.OfMap([], default);

    static string StackUrn(StackScope stack) => Urn(stack, StackType, stack.Identity.Path);

    static string Root(StackScope stack) => stack.Identity.Path.Split('/')[0];

    static string Urn(StackScope stack, string type, string name) => $"urn:pulumi:{Root(stack)}::{Project}::{type}::{name}";
}
