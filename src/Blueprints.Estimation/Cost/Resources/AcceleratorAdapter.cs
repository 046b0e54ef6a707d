using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Global Accelerator; what it carries is billed with its endpoint groups.</summary>
sealed class AcceleratorAdapter : ResourceAdapter
{
    public override string Type => "aws:globalaccelerator/accelerator:Accelerator";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        yield return new GlobalAccelerator { Block = component.Block, Resource = resource.Name, Type = Type, Addresses = Provided(resource) };
        if (resource.Property("attributes").At("flowLogsEnabled") is { ValueKind: JsonValueKind.True })
            yield return new FlowLogDelivery { Block = component.Block, Resource = resource.Name, Type = Type };
    }

    // Addresses that the program names come from a range of its own.
    static int Provided(GraphResource resource)
    {
        JsonElement? inputs = resource.Inputs;
        return Math.Max(0, 2 - inputs.Items("ipAddresses").Count());
    }
}
