using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.LoadTesting;

namespace Blueprints.Aws;

/// <summary>The container of a load test, and the command line that starts a run.</summary>
static class LoadTestCommand
{
    /// <summary>The container's name.</summary>
    public const string ContainerName = "k6";

    /// <summary>The container, as ECS wants it: the script comes from the parameter, the address from the environment.</summary>
    public static string Container(LoadTestSpec spec, string url, string scriptArn, JsonObject logs) => new JsonArray(new JsonObject
    {
        ["name"] = ContainerName,
        ["image"] = spec.Image,
        ["essential"] = true,
        ["entryPoint"] = new JsonArray("sh", "-c"),
        ["command"] = new JsonArray("printf '%s' \"$SCRIPT\" | k6 run --quiet --no-usage-report -"),
        ["environment"] = new JsonArray(new JsonObject { ["name"] = "BASE_URL", ["value"] = url }),
        ["secrets"] = new JsonArray(new JsonObject { ["name"] = "SCRIPT", ["valueFrom"] = scriptArn }),
        ["logConfiguration"] = logs,
    }).ToJsonString();

    /// <summary>The command line: one task, or a loop in which each task gets its part of the load.</summary>
    public static string Of(LoadTestSpec spec, string cluster, string task, string region, IEnumerable<string> subnets, string securityGroup)
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
