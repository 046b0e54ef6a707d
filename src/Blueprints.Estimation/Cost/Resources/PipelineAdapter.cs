using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A pipeline of CodePipeline: an active one of type V1 by the month, of which one of an account is free; of type V2 by the minutes that its actions run, of which 100 are free. Rule: CodePipeline pricing page.</summary>
sealed class PipelineAdapter : RatedAdapter
{
    public override string Type => "aws:codepipeline/pipeline:Pipeline";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return resource.Text("pipelineType") == "V2"
            ? RatedLine.Use("Action minutes (V2)", "codepipeline/v2/minute", usage.Of("monthly_action_execution_mins"))
            : RatedLine.Fixed("Active pipeline (V1)", "codepipeline/v1/pipeline", 1, "one active pipeline");
    }
}
