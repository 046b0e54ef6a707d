using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace PulumiOffline.Tests.Aws;

/// <summary>Remembers what was registered and called; the state of a resource is its inputs and what <see cref="State"/> adds.</summary>
internal sealed class AwsMocks : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public ConcurrentQueue<MockCallArgs> Calls { get; } = new();

    public Dictionary<string, object> State { get; } = [];

    public Dictionary<string, object> Result { get; } = [];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return Task.FromResult<(string?, object)>((args.Name + "_id", args.Inputs.SetItems(State)));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult<object>(args.Args.SetItems(Result));
    }
}
