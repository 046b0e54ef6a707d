using System.Collections.Immutable;
using Blueprints.Engine.Session;
using Blueprints.Engine.Wire;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Monitor;

/// <summary>What a program asks to be registered, as transforms change it on the way.</summary>
sealed class Registration
{
    readonly RegisterResourceRequest _request;
    Dictionary<string, ImmutableArray<string>> _dependencies;

    public Registration(RegisterResourceRequest request)
    {
        _request = request;
        Inputs = request.Object ?? new Struct();
        Provider = request.Provider;
        Providers = request.Providers.ToImmutableDictionary();
        IgnoreChanges = [.. request.IgnoreChanges];
        _dependencies = request.PropertyDependencies.ToDictionary(entry => entry.Key, entry => entry.Value.Urns.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);

        // What newer programs say inside of the values counts as much as what they say beside them.
        foreach (var (property, value) in Inputs.Fields)
            Depend(property, WireMap.DependenciesOf(value));
    }

    public Struct Inputs { get; private set; }

    public string Provider { get; private set; }

    public ImmutableDictionary<string, string> Providers { get; private set; }

    public ImmutableArray<string> IgnoreChanges { get; private set; }

    public ImmutableDictionary<string, ImmutableArray<string>> Dependencies => _dependencies.Where(entry => !entry.Value.IsEmpty).ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What a transform is asked.</summary>
    public TransformRequest Ask() => new()
    {
        Type = _request.Type,
        Name = _request.Name,
        Custom = _request.Custom,
        Parent = _request.Parent,
        Properties = WireMap.ForTransform(Inputs, property => _dependencies.GetValueOrDefault(property, [])),
        Options = new()
        {
            DependsOn = { _request.Dependencies },
            IgnoreChanges = { IgnoreChanges },
            ReplaceOnChanges = { _request.ReplaceOnChanges },
            Version = _request.Version,
            Aliases = { _request.Aliases },
            Provider = Provider,
            CustomTimeouts = _request.CustomTimeouts,
            PluginDownloadUrl = _request.PluginDownloadURL,
            DeletedWith = _request.DeletedWith,
            AdditionalSecretOutputs = { _request.AdditionalSecretOutputs },
            Providers = { Providers },
            Hooks = _request.Hooks,
            Import = _request.ImportId,
            HideDiff = { _request.HideDiffs },
            ReplaceWith = { _request.ReplaceWith },
        },
    };

    /// <summary>Takes over what a transform answered.</summary>
    public void Take(TransformResponse response)
    {
        if (response.Properties is { } properties)
        {
            // A program that gives a value back without saying where it comes from still means the one that it was asked about.
            var before = _dependencies;
            _dependencies = [];
            foreach (var (property, value) in properties.Fields)
                Depend(property, WireMap.DependenciesOf(value).ToList() is { Count: > 0 } told ? told : before.GetValueOrDefault(property, []));
            Inputs = WireMap.FromTransform(properties);
        }

        if (response.Options is { } options)
            (Provider, Providers, IgnoreChanges) = (options.Provider, options.Providers.ToImmutableDictionary(), [.. options.IgnoreChanges]);
    }

    void Depend(string property, IEnumerable<string> urns)
    {
        var all = _dependencies.GetValueOrDefault(property, []).Concat(urns).Where(urn => urn.Length > 0).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        if (!all.IsEmpty)
            _dependencies[property] = all;
    }
}
