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
        // On EC2, instances are billed and tasks are not.
        if (!IsFargate(resource))
            yield break;
        var task = component.Siblings("aws:ecs/taskDefinition:TaskDefinition").FirstOrDefault();
        var range = component.Siblings("aws:appautoscaling/target:Target").FirstOrDefault();
        var count = resource.Number("desiredCount") ?? 0;
        yield return new FargateTasks
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            CpuUnits = task?.Property("cpu").Number() ?? 0,
            MemoryMiB = task?.Property("memory").Number() ?? 0,
            EphemeralStorageGiB = task?.Property("ephemeralStorage").At("sizeInGib").Number() ?? 20,
            Architecture = task?.Property("runtimePlatform").At("cpuArchitecture").Text() == "ARM64" ? ProcessorArchitecture.Arm64 : ProcessorArchitecture.X86,
            Windows = task?.Property("runtimePlatform").At("operatingSystemFamily").Text()?.StartsWith("WINDOWS", StringComparison.Ordinal) == true,
            PublicAddresses = resource.Property("networkConfiguration").At("assignPublicIp").IsTrue(),
            SpotPercent = SpotPercent(resource),
            Desired = (int)count,
            Min = (int)(range?.Number("minCapacity") ?? count),
            Max = (int)(range?.Number("maxCapacity") ?? count),
            Rules = ServiceScaling.Read(component),
            // Outside of blueprints the group itself carries the hours that a usage file gives.
            Profiled = component.Usage is null && ProfilingGroupAdapter.IsProfiled(component),
        };
    }

    static bool IsFargate(GraphResource resource) => resource.Text("launchType") is "FARGATE"
        || (resource.Property("capacityProviderStrategies").At("capacityProvider").Text() is { } provider && provider.StartsWith("FARGATE", StringComparison.Ordinal));

    static decimal SpotPercent(GraphResource service)
    {
        JsonElement? inputs = service.Inputs;
        var weights = inputs.Items("capacityProviderStrategies")
            .Select(item => (Spot: item.At("capacityProvider").Text() == "FARGATE_SPOT", Weight: item.At("weight").Number() ?? 0)).ToList();
        var all = weights.Sum(item => item.Weight);
        return all == 0 ? 0 : weights.Where(item => item.Spot).Sum(item => item.Weight) * 100 / all;
    }
}
