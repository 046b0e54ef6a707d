using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CodeBuild project: minutes by the size of its machines. Rule: CodeBuild pricing page.</summary>
sealed class BuildProjectAdapter : RatedAdapter
{
    public override string Type => "aws:codebuild/project:Project";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var environment = resource.Property("environment");
        var size = environment.At("computeType").Text()?.Replace("BUILD_", "", StringComparison.Ordinal).Replace('_', '.').ToLowerInvariant() ?? "unknown";
        var system = environment.At("type").Text() switch
        {
            { } type when type.StartsWith("WINDOWS", StringComparison.Ordinal) => "windows",
            { } type when type.StartsWith("ARM", StringComparison.Ordinal) => "arm",
            "LINUX_CONTAINER" or null => "linux",
            { } other => other.ToLowerInvariant(),
        };
        yield return RatedLine.Use($"Build minutes ({system}, {size})", $"codebuild/{system}/{size}", usage.Of("monthly_build_mins"));
    }
}
