using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A secret in Secrets Manager, and each copy of it in another region.</summary>
sealed class SecretAdapter : ResourceAdapter
{
    public override string Type => "aws:secretsmanager/secret:Secret";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var secret = new ManagedSecret { Block = component.Block, Resource = resource.Name, Type = Type, Keeper = ManagedSecret.OfAccount };
        if (component.Usage is not null)
            secret = secret with { Item = "Secret (Secrets Manager)", HasCalls = true };
        return Copies(resource).Select(region => secret with { Region = region, Keeper = ManagedSecret.Copy }).Prepend(secret);
    }

    static IEnumerable<string?> Copies(GraphResource resource) => resource.Property("replicas") is { ValueKind: JsonValueKind.Array } replicas
        ? replicas.EnumerateArray().Select(replica => ((JsonElement?)replica).At("region").Text())
        : [];
}
