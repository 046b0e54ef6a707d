using System.Collections.Immutable;

namespace Pulumi.Protocol;

/// <summary>Writes down the registration of a resource.</summary>
internal static class Registration
{
    public static async Task<RegisterResourceRequest> OfAsync(Resource resource, ResourceRequest request)
    {
        var options = request.Options;
        var registration = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = request.ParentUrn ?? "",
            Custom = resource is CustomResource,
            Remote = resource is ComponentResource { IsRemote: true },
            Object = ValueWriter.Write(request.Inputs),
            Provider = request.Provider,
            Version = options.Version ?? "",
            ImportId = request.Id,
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
            AliasSpecs = true,
            IgnoreChanges = { options.IgnoreChanges },
            ReplaceOnChanges = { options.ReplaceOnChanges },
        };
        if (options.Protect is { } isProtected)
            registration.Protect = isProtected;
        if (options.RetainOnDelete is { } retains)
            registration.RetainOnDelete = retains;
        if (options is CustomResourceOptions { AdditionalSecretOutputs: var secrets })
            registration.AdditionalSecretOutputs.Add(secrets);
        foreach (var provider in resource is ComponentResource ? (options as ComponentResourceOptions)?.Providers ?? [] : [])
            registration.Providers[provider.Package] = await ProviderResource.ReferenceAsync(provider).ConfigureAwait(false);
        await AddDependenciesAsync(registration, request).ConfigureAwait(false);
        return registration;
    }

    // As a deployment has it: a component stands for the resources that it is made of.
    private static async Task AddDependenciesAsync(RegisterResourceRequest registration, ResourceRequest request)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (property, resources) in request.Dependencies)
        {
            var urns = await UrnsAsync(resources).ConfigureAwait(false);
            registration.PropertyDependencies[property] = new PropertyDependencies { Urns = { urns } };
            all.UnionWith(urns);
        }

        all.UnionWith(await UrnsAsync(request.DependsOn).ConfigureAwait(false));
        registration.Dependencies.Add(all.Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyCollection<string>> UrnsAsync(ImmutableHashSet<Resource> resources)
    {
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in ResourceDependencies.Expand(resources))
            urns.Add(await resource.Urn.GetValueAsync("").ConfigureAwait(false));
        return urns;
    }
}
