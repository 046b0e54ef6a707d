using Blueprints.Compute;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;
using Blueprints.LoadTesting;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>
/// An ECS task definition, which costs nothing by itself: a service's tasks are billed with the service. One whose tasks are run by hand or on a schedule carries the hours that a usage file
/// gives, a load test those of its runs. Rule: Fargate pricing page.
/// </summary>
sealed class TaskDefinitionAdapter : ResourceAdapter
{
    const string LoadTestType = "blueprints:aws:LoadTest";

    public override string Type => "aws:ecs/taskDefinition:TaskDefinition";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        // No resource tells how often and how long somebody runs a test; its component's spec does.
        var test = component.Owner(LoadTestType)?.Text("spec") is { } spec ? BlockSpec.FromJson(spec, $"the spec of {component.Block}") as LoadTestSpec : null;
        if (test is null && component.Usage?.Of("monthly_task_hours").IsKnown != true)
            yield break;
        var (cpu, memory) = TaskSize.Of(resource);
        yield return new LoadTestRuns
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            CpuUnits = cpu ?? 0,
            MemoryMiB = memory ?? 0,
            Architecture = resource.Property("runtimePlatform").At("cpuArchitecture").Text() == "ARM64" ? ProcessorArchitecture.Arm64 : ProcessorArchitecture.X86,
            TaskHours = test?.TaskHoursPerMonth() ?? 0,
            PublicAddresses = test?.PublicAddresses ?? false,
        };
    }
}
