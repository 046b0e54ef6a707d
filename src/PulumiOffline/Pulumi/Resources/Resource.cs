using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Something that a deployment knows by name: a resource of a provider, or a component made of such.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly HashSet<Resource> _children = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers;
    private readonly ImmutableArray<ResourceTransformation> _transformations;
    private readonly bool? _protect;

    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options, bool custom, bool remote)
    {
        _type = Named(type, nameof(type));
        _name = Named(name, nameof(name));
        OutputSources = ResourceOutputs.Initialize(this, withOwn: custom || remote || options.Urn is not null);

        try
        {
            var isStack = type == Stack.TypeToken;
            var ancestor = isStack || options.Urn is not null ? options.Parent : options.Parent ?? Deployment.Running.Stack;
            _transformations = [.. options.ResourceTransformations, .. ancestor?._transformations ?? []];
            (args, options) = Transform(args, options);

            options = options.Clone();
            Parent = options.Parent ?? ancestor;
            options.Protect ??= options.Parent?._protect;
            _protect = options.Protect;
            _providers = Inherit(options, custom);
            Provider = custom ? options.Provider : null;
            Transforms = [.. options.ResourceTransforms];
            options.Parent?.Adopt(this);
            Aliases = [.. options.Aliases.Select(alias => AliasUrns.Of(alias, name, type, options.Parent))];
            Deployment.Running.Register(this, args, options);
        }
        catch (Exception exception)
        {
            // Nobody would ever resolve the outputs, and a program that goes on would wait for them without end.
            foreach (var source in OutputSources.Values)
                source.TrySetException(exception);
            throw;
        }
    }

    /// <summary>The resource's URN.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ImmutableDictionary<string, IOutputSource> OutputSources { get; }

    /// <summary>The parent, which is the stack where none was given; null for the stack itself.</summary>
    internal Resource? Parent { get; }

    internal ProviderResource? Provider { get; }

    internal ImmutableArray<ResourceTransform> Transforms { get; }

    internal ImmutableArray<Output<string>> Aliases { get; }

    internal ImmutableArray<Resource> Children
    {
        get
        {
            lock (_children)
                return [.. _children];
        }
    }

    /// <summary>Gets the resource's type token.</summary>
    /// <returns>The token, <c>package:module:Name</c>.</returns>
    public string GetResourceType() => _type;

    /// <summary>Gets the resource's name in the program.</summary>
    /// <returns>The name.</returns>
    public string GetResourceName() => _name;

    /// <summary>Gets the provider that a child with this type token, or a function with this token, would inherit.</summary>
    internal ProviderResource? GetProvider(string token) => PackageOf(token) is { } package ? _providers.GetValueOrDefault(package) : null;

    private static string Named(string value, string parameter) =>
        string.IsNullOrEmpty(value) ? throw new ArgumentException($"'{parameter}' cannot be null or empty.", parameter) : value;

    private static string? PackageOf(string token) => token.Split(':') is { Length: 3 } parts ? parts[0] : null;

    private void Adopt(Resource child)
    {
        lock (_children)
            _children.Add(child);
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
                continue;
            if (result.Options.Parent != options.Parent)
                throw new ArgumentException($"A transformation changed the 'parent' of {_type} '{_name}'; it may change all else.");
            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    private ImmutableDictionary<string, ProviderResource> Inherit(ResourceOptions options, bool custom)
    {
        var inherited = options.Parent?._providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (!custom)
            return inherited.SetItems(ProvidersOf((ComponentResourceOptions)options).Select(given => KeyValuePair.Create(given.Package, given)));

        if (options.Provider is { } provider)
            return PackageOf(_type) is { } package ? inherited.SetItem(package, provider) : inherited;

        options.Provider = options.Parent?.GetProvider(_type);
        return inherited;
    }

    private static List<ProviderResource> ProvidersOf(ComponentResourceOptions options)
    {
        if (options.Provider is null)
            return options.Providers;
        if (options.Providers.Count > 0)
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        return [options.Provider];
    }
}
