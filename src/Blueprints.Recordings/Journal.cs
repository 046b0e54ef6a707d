using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Graph;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Recordings;

/// <summary>Writes down each resource of a running program. Resources come concurrently; the order carries no meaning.</summary>
sealed class Journal
{
    const string StackType = "pulumi:pulumi:Stack";

    readonly ConcurrentDictionary<string, (GraphResource Resource, RecordedOptions Options)> _entries = new(StringComparer.Ordinal);

    public ResourceGraph ToGraph() => new(_entries.Values.Select(entry => entry.Resource));

    public ImmutableDictionary<string, RecordedOptions> Options() => _entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Options);

    public async Task<ResourceTransformResult?> NoteAsync(ResourceTransformArgs args, CancellationToken cancellationToken)
    {
        if (args.Type == StackType)
            return null;

        var parent = args.Options.Parent is Stack or null ? null : await OutputUtilities.GetValueAsync(args.Options.Parent.Urn).ConfigureAwait(false);
        var urn = UrnOf(parent, args.Type, args.Name);
        var resource = new GraphResource
        {
            Urn = urn,
            Type = args.Type,
            Name = args.Name,
            Parent = parent,
            IsComponent = !args.Custom,
            Inputs = JsonSerializer.SerializeToElement(await PlainJson.OfAsync(args.Args).ConfigureAwait(false)),
            PropertyDependencies = await InputDependencies.OfAsync(args.Args).ConfigureAwait(false),
            IgnoreChanges = [.. args.Options.IgnoreChanges],
        };
        if (!_entries.TryAdd(urn, (resource, await RecordedOptions.OfAsync(args.Options).ConfigureAwait(false))))
            throw new InvalidOperationException($"two resources have the URN {urn}; give one of them another name");
        return null;
    }

    static string UrnOf(string? parent, string type, string name)
    {
        var types = parent is null ? type : $"{parent.Split("::")[2]}${type}";
        return $"urn:pulumi:{GraphRecorder.Stack}::{GraphRecorder.Project}::{types}::{name}";
    }
}
