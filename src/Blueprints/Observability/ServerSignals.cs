namespace Blueprints.Observability;

/// <summary>What is worth watching where the application runs.</summary>
static class ServerSignals
{
    // Scaling keeps the CPU at its target: a quarter of an hour above 80 % means that it cannot follow, or is at its maximum.
    public static IEnumerable<Signal> Fleet(string block)
    {
        var (instances, group) = (new SignalMaker(block, "AWS/EC2"), new SignalMaker(block, "AWS/AutoScaling"));
        yield return instances.Make("CPU", "cpu", "CPUUtilization", "Average", instances.By("AutoScalingGroupName"), new(80, 300, 3, "the fleet does not keep up: raise its maximum or look for what burns CPU"));
        yield return instances.Make("Status checks", "status", "StatusCheckFailed", "Maximum", instances.By("AutoScalingGroupName"), new(0, 60, 10, "an instance fails its status checks and is not replaced"));
        yield return group.Make("Instances", "in-service", "GroupInServiceInstances", "Average", group.By("AutoScalingGroupName"));
        yield return group.Make("Instances", "desired", "GroupDesiredCapacity", "Average", group.By("AutoScalingGroupName"));
    }

    public static IEnumerable<Signal> Containers(SignalMaker make)
    {
        ValueList<SignalDimension> service = [.. make.By("ClusterName", "cluster"), .. make.By("ServiceName")];
        yield return make.Make("CPU", "cpu", "CPUUtilization", "Average", service, new(80, 300, 3, "the service does not keep up: raise its maximum or look for what burns CPU"));
        yield return make.Make("Memory", "memory", "MemoryUtilization", "Average", service, new(80, 300, 3, "the tasks are short of memory"));
    }
}
