using System.Text.Json;
using Blueprints.Compute;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An ECS service on Fargate with the task definition and the scaling beside it.</summary>
sealed class EcsServiceAdapter : ResourceAdapter
{
    public override string Type => "aws:ecs/service:Service";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var task = component.Siblings("aws:ecs/taskDefinition:TaskDefinition").FirstOrDefault();
        // On EC2, instances are billed and tasks are not.
        var strategy = CapacityStrategy.Of(resource, component);
        if (!strategy.IsFargate && !IsForFargateAlone(resource, strategy, task))
            yield break;
        var (cpu, memory) = TaskSize.Of(task);
        if (cpu is null || memory is null)
        {
            yield return new RatedResource { Block = component.Block, Resource = resource.Name, Type = Type, Lines = [RatedLine.Unpriced("Tasks (Fargate)", "the CPU and memory of its task definition are not known here")] };
            yield break;
        }

        var range = component.Siblings("aws:appautoscaling/target:Target").FirstOrDefault();
        var count = resource.Number("desiredCount") ?? 0;
        yield return new FargateTasks
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            CpuUnits = cpu.Value,
            MemoryMiB = memory.Value,
            EphemeralStorageGiB = task?.Property("ephemeralStorage").At("sizeInGib").Number() ?? 20,
            Architecture = task?.Property("runtimePlatform").At("cpuArchitecture").Text() == "ARM64" ? ProcessorArchitecture.Arm64 : ProcessorArchitecture.X86,
            Windows = task?.Property("runtimePlatform").At("operatingSystemFamily").Text()?.StartsWith("WINDOWS", StringComparison.Ordinal) == true,
            PublicAddresses = resource.Property("networkConfiguration").At("assignPublicIp").IsTrue(),
            SpotPercent = strategy.SpotPercent(count),
            Desired = (int)count,
            Min = (int)(range?.Number("minCapacity") ?? count),
            Max = (int)(range?.Number("maxCapacity") ?? count),
            Rules = ServiceScaling.Read(component),
            // Outside of blueprints the group itself carries the hours that a usage file gives.
            Profiled = component.Usage is null && ProfilingGroupAdapter.IsProfiled(component),
        };
    }

    // One that names no way to run, of a definition that runs on Fargate alone, takes the providers of its cluster, which is not here.
    static bool IsForFargateAlone(GraphResource service, CapacityStrategy strategy, GraphResource? task) =>
        service.Text("launchType") is null && strategy.IsUnknown && task?.Property("requiresCompatibilities") is { ValueKind: JsonValueKind.Array } ways && ways.GetArrayLength() == 1 && ways[0].ValueEquals("FARGATE");
}
