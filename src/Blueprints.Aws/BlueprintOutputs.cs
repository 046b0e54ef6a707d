using System.Globalization;
using Blueprints.Compute;
using Blueprints.Delivery;
using Blueprints.Entry;
using Blueprints.LoadBalancing;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What is worth knowing about a deployed blueprint.</summary>
static class BlueprintOutputs
{
    const int HttpsPort = 443;

    public static IDictionary<string, object?> Of(BlueprintComponent deployed)
    {
        var outputs = new Dictionary<string, object?> { ["endpoint"] = deployed.Endpoint };
        foreach (var component in deployed.OfKind<BlockComponent>())
        {
            foreach (var (name, value) in component.StackOutputs)
            {
                // The first block of a kind has the plain name.
                if (!outputs.TryAdd(name, value))
                    outputs.Add($"{name}-{component.Block}", value);
            }
        }

        return outputs;
    }

    /// <summary>Where users call: the first balancer or public fleet that a flow leads them to.</summary>
    public static Output<string?> Endpoint(BlueprintComponent deployed)
    {
        var blueprint = deployed.Blueprint;
        foreach (var entry in blueprint.Flows.Where(flow => flow.From == Flow.Users).Select(flow => flow.To))
        {
            if (blueprint.Blocks.TryGet<CdnSpec>(entry, out _))
                return deployed.Find<Cdn>(entry).Url.Apply(url => (string?)url);
            if (blueprint.Blocks.TryGet<GlobalEntrySpec>(entry, out _))
                return deployed.Find<GlobalEntry>(entry).Url.Apply(url => (string?)url);
            if (blueprint.Blocks.TryGet<LoadBalancerSpec>(entry, out _))
                return deployed.Find<LoadBalancer>(entry).Url.Apply(url => (string?)url);
            if (blueprint.Blocks.TryGet<FleetSpec>(entry, out var fleet) && fleet.PublicAddresses)
                return deployed.Find<WebFleet>(entry).PublicIps().Apply(addresses => addresses.IsDefaultOrEmpty ? null : Url(addresses[0], fleet.Port));
        }

        return Output.Create<string?>((string?)null);
    }

    /// <summary>The address of a fleet that users reach without a balancer.</summary>
    public static string Url(string address, int port) =>
        port == HttpsPort ? $"https://{address}" : string.Create(CultureInfo.InvariantCulture, $"http://{address}:{port}");
}
