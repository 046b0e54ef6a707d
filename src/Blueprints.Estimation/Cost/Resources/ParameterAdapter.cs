using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An SSM parameter: free unless it is of the advanced tier.</summary>
sealed class ParameterAdapter : ResourceAdapter
{
    public override string Type => "aws:ssm/parameter:Parameter";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        resource.Text("tier") == "Advanced" ? [new AdvancedParameter { Block = component.Block, Resource = resource.Name, Type = Type }]
        : component.Usage is { } usage && IsRaised(usage.Text("api_throughput_limit")) ? [new RatedResource { Block = component.Block, Resource = resource.Name, Type = Type, Lines = [RatedLine.Use("Parameter API interactions", "ssm/parameter/interactions", usage.Of("monthly_api_interactions"))] }]
        : [];

    // What a usage file calls the throughput of the account; calls at the standard one are free for standard parameters.
    static bool IsRaised(string? limit) => limit is "advanced" or "higher";
}
