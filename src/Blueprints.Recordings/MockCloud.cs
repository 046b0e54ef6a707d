using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Blueprints.Recordings;

/// <summary>
/// A cloud that is made up: what it decides follows from types and names, so every run gives the same. In a preview it decides nothing, as a real one.
/// </summary>
sealed class MockCloud(bool preview) : IMocks
{
    const string ProviderType = "pulumi:providers:aws";

    readonly ConcurrentDictionary<string, string> _regions = new(StringComparer.Ordinal);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var (type, name) = (args.Type!, args.Name!);
        if (type == ProviderType && args.Inputs.GetValueOrDefault("region") is string region)
            _regions[name] = region;
        if (preview)
            return Task.FromResult<(string?, object)>((null, args.Inputs));

        var identity = MockIdentity.Of(type, name, RegionOf(args.Provider));
        var state = args.Inputs.ToBuilder();
        foreach (var (property, value) in MockAttributes.Of(type, identity, args.Inputs))
            state.TryAdd(property, value);
        foreach (var (property, value) in MockAttributes.Within(type, identity, args.Inputs))
            state[property] = value;
        return Task.FromResult<(string?, object)>((identity.Id, state.ToImmutable()));
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Token switch
    {
        "aws:index/getAvailabilityZones:getAvailabilityZones" => Answer("names", MockIdentity.ZonesOf(RegionOf(args.Provider))),
        "aws:index/getCallerIdentity:getCallerIdentity" => Answer("accountId", MockIdentity.Account),
        "aws:index/getRegion:getRegion" => Answer("region", RegionOf(args.Provider)),
        "aws:ec2/getInstances:getInstances" => Answer("publicIps", ImmutableArray.Create("203.0.113.10")),
        "aws:secretsmanager/getRandomPassword:getRandomPassword" => Answer("randomPassword", "made-up-password"),
        _ => throw new NotSupportedException($"{args.Token} has no made-up answer; add one to {nameof(MockCloud)}"),
    });

    // A provider is told as its URN, which ends with its name, and its id.
    string RegionOf(string? provider) =>
        provider?.Split("::") is { Length: > 2 } parts ? _regions.GetValueOrDefault(parts[^2], MockIdentity.DefaultRegion) : MockIdentity.DefaultRegion;

    static ImmutableDictionary<string, object> Answer(string property, object value) => ImmutableDictionary<string, object>.Empty.Add(property, value);
}
