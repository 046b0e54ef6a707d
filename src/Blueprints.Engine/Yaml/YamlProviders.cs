using Blueprints.Graph;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Engine.Yaml;

/// <summary>Which provider a resource or a function call has: the one it names, else that of its parent, else the program's default for the package.</summary>
/// <param name="scope">The program's names.</param>
sealed class YamlProviders(YamlScope scope)
{
    /// <summary>What the types of providers begin with; the package follows.</summary>
    public const string Prefix = "pulumi:providers:";

    /// <summary>The provider's reference; null where none is named.</summary>
    /// <exception cref="InvalidDataException">An option refers to no resource.</exception>
    public string? Of(YamlResource resource)
    {
        if (resource.Type.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var package = resource.Type.Split(':')[0];
        if (InLine(resource, package) is { } named)
            return Reference(named);
        return scope.Resources.FirstOrDefault(provider => provider.IsDefaultProvider && provider.Type == Prefix + package) is { } standard ? Reference(standard) : null;
    }

    /// <summary>The region of a call: that of the provider that it names, else of the package's default, else the configuration's.</summary>
    /// <param name="provider">The provider as the call's options name it, filled in; null for none.</param>
    /// <param name="package">The function's package.</param>
    public string RegionOf(TemplateNode? provider, string package)
    {
        var chosen = provider is null
            ? scope.Resources.FirstOrDefault(candidate => candidate.IsDefaultProvider && candidate.Type == Prefix + package)
            : scope.Resources.FirstOrDefault(candidate => scope.Urn(candidate) == provider.Text);
        return chosen is not null && scope.Inputs(chosen)["region"] is { Kind: NodeKind.Text } region ? region.Text : scope.Region;
    }

    /// <summary>The providers that a component hands down, by package: its own, those of its ancestors, and the program's defaults.</summary>
    /// <exception cref="InvalidDataException">An option refers to no resource.</exception>
    public IDictionary<string, string> HandedTo(YamlResource component)
    {
        var handed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var provider in scope.Resources.Where(provider => provider.Type.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var package = provider.Type[Prefix.Length..];
            if (InLine(component, package) is { } chosen ? chosen == provider : provider.IsDefaultProvider)
                handed[package] = Reference(provider);
        }

        return handed;
    }

    // A component's own provider is one for what it is made of.
    YamlResource? InLine(YamlResource resource, string package)
    {
        for (YamlResource? at = resource; at is not null; at = scope.ReferredResource(at, "parent"))
        {
            if (Named(at, package) is { } named)
                return named;
        }

        return null;
    }

    YamlResource? Named(YamlResource resource, string package)
    {
        if (scope.ReferredResource(resource, "provider") is { } provider && provider.Type == Prefix + package)
            return provider;
        var written = resource.Options?["providers"];
        return (written?.Items ?? []).Concat((written?.Members ?? []).Select(member => member.Value))
            .Select(named => scope.ReferredResource(named, "providers"))
            .FirstOrDefault(named => named.Type == Prefix + package);
    }

    string Reference(YamlResource provider) => $"{scope.Urn(provider)}::{GraphResource.Unknown}";
}
