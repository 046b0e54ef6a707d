using Blueprints.Compute;
using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>
/// An Application Load Balancer over the public subnets: HTTPS with a modern TLS policy, HTTP redirected to it, and a target group for each fleet behind it.
/// </summary>
public sealed record LoadBalancerSpec : BlockSpec
{
    const int MaxTargets = 100;
    const int MaxRoutes = 100;

    /// <summary>The target groups; 1 to 100. The first one takes every request that no route claims.</summary>
    public required ValueList<TargetGroup> Targets { get; init; }

    /// <summary>Routes by path, host or header, tried in order; at most 100. Default: none.</summary>
    public ValueList<Route> Routes { get; init; } = [];

    /// <summary>Whether it is reached only from inside the network. Default: no, it faces the internet.</summary>
    public bool Internal { get; init; }

    /// <summary>Whether plain HTTP on port 80 is redirected (301) to HTTPS. Default: yes. Without it port 80 is closed.</summary>
    public bool RedirectHttp { get; init; } = true;

    /// <summary>The TLS security policy. Default: TLS 1.2 and 1.3 with forward secrecy (<c>ELBSecurityPolicy-TLS13-1-2-2021-06</c>, AWS's recommendation).</summary>
    public string TlsPolicy { get; init; } = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    /// <summary>Seconds an idle connection is kept; 1 to 4,000. Default: 60, as AWS's.</summary>
    public int IdleTimeoutSeconds { get; init; } = 60;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("idleTimeoutSeconds", IdleTimeoutSeconds, 1, 4_000);
        problems.Range("targets.count", Targets.Count, 1, MaxTargets);
        problems.Range("routes.count", Routes.Count, 0, MaxRoutes);
        if (Targets.Count > MaxTargets || Routes.Count > MaxRoutes)
            return;
        problems.Unique("targets", Targets.Select(target => target.Fleet));
        problems.Unique("routes", Routes.Select(route => route.Name));

        for (var i = 0; i < Targets.Count; i++)
            Targets[i].Validate(problems.At($"targets[{i}]"), blueprint);
        for (var i = 0; i < Routes.Count; i++)
            Routes[i].Validate(problems.At($"routes[{i}]"), this);
        if (!TlsPolicy.StartsWith("ELBSecurityPolicy-", StringComparison.Ordinal))
            problems.Add("tlsPolicy", $"\"{TlsPolicy}\"", "the name of an AWS policy, ELBSecurityPolicy-…", "correct it");
        foreach (var fleet in Targets.Select(target => target.Fleet))
            RefusePublicFleet(fleet, problems, blueprint);
    }

    static void RefusePublicFleet(string fleet, ProblemCollector problems, Blueprint blueprint)
    {
        if (blueprint.Blocks.TryGet<IServerSpec>(fleet, out var spec) && spec.PublicAddresses)
            problems.Add("targets", $"\"{fleet}\", which has public addresses", "a fleet in private subnets", "set publicAddresses to false on the fleet");
    }
}
