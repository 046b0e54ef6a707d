using System.Globalization;

namespace Blueprints.LoadTesting;

/// <summary>How k6 is run in a task of ECS, and the command line that starts a run: the same however the task was deployed.</summary>
static class LoadTestRun
{
    /// <summary>The container's name.</summary>
    public const string ContainerName = "k6";

    /// <summary>What the container's shell runs: the script comes from the environment.</summary>
    public const string ShellCommand = "printf '%s' \"$SCRIPT\" | k6 run --quiet --no-usage-report -";

    /// <summary>The command line: one task, or a loop in which each task gets its part of the load.</summary>
    public static string Command(LoadTestSpec spec, string cluster, string task, string region, IEnumerable<string> subnets, string securityGroup)
    {
        var address = spec.PublicAddresses ? "ENABLED" : "DISABLED";
        var run = $"aws ecs run-task --region {region} --cluster {cluster} --task-definition {task} --launch-type FARGATE"
            + $" --network-configuration 'awsvpcConfiguration={{subnets=[{string.Join(',', subnets)}],securityGroups=[{securityGroup}],assignPublicIp={address}}}'";
        if (spec.Tasks == 1)
            return run;
        var tasks = spec.Tasks.ToString(CultureInfo.InvariantCulture);
        var environment = $$"""[{"name":"SEGMENT","value":"'$i/{{tasks}}:$((i+1))/{{tasks}}'"}]""";
        var overrides = $$"""{"containerOverrides":[{"name":"{{ContainerName}}","environment":{{environment}}}]}""";
        return $"for i in $(seq 0 {spec.Tasks - 1}); do {run} --overrides '{overrides}'; done";
    }
}
