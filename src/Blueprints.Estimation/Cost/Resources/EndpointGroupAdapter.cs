using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The data that an accelerator carries to one region. Each listener has an endpoint group there; in a component, the first of them stands for the region's traffic.</summary>
sealed class EndpointGroupAdapter : ResourceAdapter
{
    public override string Type => "aws:globalaccelerator/endpointGroup:EndpointGroup";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var region = resource.Text("endpointGroupRegion");
        var first = component.Usage is null ? component.Siblings(Type).FirstOrDefault(group => group.Text("endpointGroupRegion") == region) : null;
        return region is null || (first is not null && first.Urn != resource.Urn)
            ? []
            : [new AcceleratedTraffic { Block = component.Block, Resource = resource.Name, Type = Type, EndpointRegion = region }];
    }
}
