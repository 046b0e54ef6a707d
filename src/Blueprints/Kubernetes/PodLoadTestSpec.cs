using System.Text.Json.Serialization;
using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Blueprints.LoadTesting;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>
/// A k6 load test that runs in the cluster when somebody starts it: load arrives at a rate, at the average and then at the busiest hour's, and reads miss the cache as often as the workload says. It takes
/// room on nodes while it runs and is in no bill: run it where there is room, or let the cluster grow for the while.
/// </summary>
public sealed record PodLoadTestSpec : BlockSpec
{
    /// <summary>The web service that is tested, or a load balancer before it, whose address is given in <see cref="Url"/>. Required.</summary>
    public required string Target { get; init; }

    /// <summary>The address that is called: <c>https://shop.example.com</c>. Default: the web service's own inside the cluster; a load balancer needs one.</summary>
    public string? Url { get; init; }

    /// <summary>What runs it. Default: a TestRun of the k6 operator.</summary>
    public K6Runner Runner { get; init; } = K6Runner.TestRun;

    /// <summary>Users whose load is sent, on a day; 1 to 10 billion. Default: 10,000.</summary>
    public decimal DailyUsers { get; init; } = 10_000;

    /// <summary>The time that 99 of 100 requests keep, in milliseconds; 1 to 600,000. Default: 500.</summary>
    public int P99Milliseconds { get; init; } = 500;

    /// <summary>Minutes at the average load and then at the busiest hour's; 1 to 1,440 each. Default: 10.</summary>
    public int HoldMinutes { get; init; } = 10;

    /// <summary>Pods that share the load; 1 to 50. Default: 1. One of two vCPUs sends about two thousand requests a second.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>The image of k6. Default: <c>grafana/k6:1.7.1</c>.</summary>
    public string Image { get; init; } = "grafana/k6:1.7.1";

    /// <summary>What each pod asks for. Default: two vCPUs and 4 GiB.</summary>
    public PodResources Pod { get; init; } = new() { CpuMillicores = 2_000, CpuLimitMillicores = 2_000, MemoryMiB = 4_096 };

    /// <summary>It is run in the blueprint's own region only.</summary>
    [JsonIgnore]
    public override bool StandsOnce => true;

    /// <summary>The script that k6 runs, with the usual shape of traffic.</summary>
    /// <exception cref="InvalidInputException">The spec has figures out of range; all are listed.</exception>
    public string Script() => LoadTestScript.Write(new Workload { DailyUsers = DailyUsers }, Options);

    // The operator splits the load by itself; a Job's pods are told their part.
    LoadTestOptions Options => new() { P99Milliseconds = P99Milliseconds, HoldMinutes = HoldMinutes, Tasks = Runner == K6Runner.Job ? Parallelism : 1 };

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        KubernetesClusterSpec.Require(problems, blueprint);
        var target = blueprint.Blocks.FirstOrDefault(block => block.Name == Target)?.Spec;
        if (target is not (WebServiceSpec or LoadBalancerSpec))
            problems.Add("target", $"\"{Target}\"", "a block of kind web-service or load-balancer", "name the block that is tested");
        else if (target is LoadBalancerSpec && Url is null)
            problems.Add("url", "none for a load balancer", "an address such as https://shop.example.com", "give the address that its certificate is for");
        if (Url is not null && (!Uri.TryCreate(Url, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || Url.EndsWith('/') || Url.Length > 200))
            problems.Add("url", $"\"{Url}\"", "an address such as https://shop.example.com, without a slash at its end", "correct it");
        foreach (var name in blueprint.Blocks.OfKind<PodLoadTestSpec>().Select(test => test.Name).Where(name => blueprint.Flows.Any(flow => flow.From == name || flow.To == name)))
            problems.Add("", $"a flow from or to {name}", "no flow: target says what it calls", "remove the flow");
        problems.Defined("runner", Runner);
        problems.Range("dailyUsers", DailyUsers, 1, 10_000_000_000);
        problems.Range("parallelism", Parallelism, 1, 50);
        LoadTestScript.Validate(problems, Options with { Tasks = 1 });
        KubernetesNames.ValidateImage(problems, Image);
        Pod.Validate(problems.At("pod"));
    }
}
