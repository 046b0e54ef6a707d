using System.Collections.Immutable;
using Pulumi.Testing;

namespace PulumiOffline.Tests.Core;

/// <summary>The usual mocks: the state is the inputs and what <see cref="State"/> adds, the id is the name and "_id". All calls are kept.</summary>
internal sealed class RecordingMocks : IMocks
{
    private readonly Lock _gate = new();

    public List<MockResourceArgs> Resources { get; } = [];

    public List<MockCallArgs> Calls { get; } = [];

    public Dictionary<string, MockRegisterResourceOutputsRequest> RegisteredOutputs { get; } = [];

    public Func<MockResourceArgs, string?> Id { get; init; } = args => $"{args.Name}_id";

    public Func<MockResourceArgs, IEnumerable<KeyValuePair<string, object>>> State { get; init; } = _ => [];

    public Func<MockCallArgs, object> Answer { get; init; } = _ => new Dictionary<string, object>();

    public MockResourceArgs this[string name] => Resources.Single(resource => resource.Name == name);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (_gate)
            Resources.Add(args);
        return Task.FromResult<(string?, object)>((Id(args), args.Inputs.SetItems(State(args))));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        lock (_gate)
            Calls.Add(args);
        return Task.FromResult(Answer(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        lock (_gate)
            RegisteredOutputs[args.Urn] = args;
        return Task.CompletedTask;
    }
}
