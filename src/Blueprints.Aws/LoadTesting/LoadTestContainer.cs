using System.Text.Json.Nodes;
using Blueprints.LoadTesting;

namespace Blueprints.Aws;

/// <summary>The container of a load test.</summary>
static class LoadTestContainer
{
    /// <summary>The container, as ECS wants it: the script comes from the parameter, the address from the environment.</summary>
    public static string Of(LoadTestSpec spec, string url, string scriptArn, JsonObject logs) => new JsonArray(new JsonObject
    {
        ["name"] = LoadTestRun.ContainerName,
        ["image"] = spec.Image,
        ["essential"] = true,
        ["entryPoint"] = new JsonArray("sh", "-c"),
        ["command"] = new JsonArray(LoadTestRun.ShellCommand),
        ["environment"] = new JsonArray(new JsonObject { ["name"] = "BASE_URL", ["value"] = url }),
        ["secrets"] = new JsonArray(new JsonObject { ["name"] = "SCRIPT", ["valueFrom"] = scriptArn }),
        ["logConfiguration"] = logs,
    }).ToJsonString();
}
