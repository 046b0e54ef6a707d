using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.Kubernetes;

namespace Blueprints.Manifests.Pods;

/// <summary>A container by the strictest of Kubernetes' pod security standards, "restricted", and stricter: its file system cannot be written but for <c>/tmp</c>.</summary>
static class SecureContainer
{
    /// <summary>The volume for <c>/tmp</c>.</summary>
    public const string Scratch = "tmp";

    /// <param name="name">The container's name.</param>
    /// <param name="image">Its image.</param>
    /// <param name="pod">What it asks for.</param>
    /// <param name="more">What else is said of it; <c>volumeMounts</c> come beside the scratch space.</param>
    public static JsonObject Of(string name, string image, PodResources pod, JsonObject more)
    {
        var container = new JsonObject { ["name"] = name, ["image"] = image };
        var mounts = new JsonArray(new JsonObject { ["name"] = Scratch, ["mountPath"] = "/tmp" });
        foreach (var (key, value) in more)
        {
            if (key == "volumeMounts")
                mounts = [.. mounts.Concat((JsonArray)value!).Select(mount => mount!.DeepClone())];
            else
                container[key] = value?.DeepClone();
        }

        container["resources"] = Resources(pod);
        container["securityContext"] = new JsonObject
        {
            ["allowPrivilegeEscalation"] = false,
            ["capabilities"] = new JsonObject { ["drop"] = new JsonArray("ALL") },
            ["privileged"] = false,
            ["readOnlyRootFilesystem"] = true,
        };
        container["volumeMounts"] = mounts;
        return container;
    }

    public static JsonObject Resources(PodResources pod) => new()
    {
        ["requests"] = new JsonObject { ["cpu"] = Millicores(pod.CpuMillicores), ["memory"] = Mebibytes(pod.MemoryMiB), ["ephemeral-storage"] = Mebibytes(Storage(pod)) },
        ["limits"] = new JsonObject { ["cpu"] = Millicores(pod.CpuLimit), ["memory"] = Mebibytes(pod.MemoryMiB), ["ephemeral-storage"] = Mebibytes(Storage(pod)) },
    };

    /// <summary>A size as Kubernetes writes it: <c>512Mi</c>, <c>4Gi</c>.</summary>
    public static string Mebibytes(int value) => value % 1_024 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{value / 1_024}Gi") : string.Create(CultureInfo.InvariantCulture, $"{value}Mi");

    // The log that the kubelet keeps counts too: five files of ten MiB, as it comes.
    static int Storage(PodResources pod) => pod.ScratchMiB + 64;

    static string Millicores(int value) => value % 1_000 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{value / 1_000}") : string.Create(CultureInfo.InvariantCulture, $"{value}m");
}
