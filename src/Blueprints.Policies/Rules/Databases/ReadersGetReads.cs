using Blueprints.Databases;

namespace Blueprints.Policies.Rules;

/// <summary>BP1402: a pool before a cluster with readers has a way to them.</summary>
sealed class ReadersGetReads : PolicyRule
{
    static readonly RuleParameter Most = RuleParameter.Number("mostPrimaryPercent", "The largest share of reads that may go to the writer where there are readers, in per cent", 0, 100, 50);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1402",
        Name = "readers-get-reads",
        Topic = RuleTopic.Databases,
        Level = RuleLevel.Error,
        Title = "Where there are readers, reads go to them.",
        Rationale = "A reader that gets no reads costs as much as the writer and takes nothing off it. A pool without an endpoint for reads sends everything to the writer.",
        Remediation = "Add a read-only endpoint to the proxy (readOnlyEndpoint), and send reads there that do not have to see the user's own last write.",
        Reference = "Roadmap phase 2: a read replica; reads outnumber writes 10:1",
        Parameters = [Most],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) => [.. ByProxy(context), .. ByTraffic(context, settings.Number(Most)!.Value)];

    IEnumerable<Finding> ByProxy(PolicyContext context)
    {
        foreach (var proxy in context.OfType(Aws.Proxy))
        {
            var clusters = context.Linked(proxy, Aws.ProxyTarget).SelectMany(target => context.Referred(target, "dbClusterIdentifier")).Distinct();
            // An instance of an Aurora cluster may be its only one; two are a writer and a reader.
            var readers = clusters.Sum(cluster => Math.Max(0, context.Linked(cluster, Aws.ClusterInstance).Distinct().Count() - 1));
            var endpoints = context.Linked(proxy, Aws.ProxyEndpoint).Where(endpoint => endpoint.Fact("targetRole").Text("READ_WRITE") == "READ_ONLY" || endpoint.Fact("targetRole").IsUnknown);
            if (readers > 0 && !endpoints.Any())
                yield return About(proxy, "endpoints", $"none for reads, before {readers} reader(s)", "an endpoint of role READ_ONLY", "add one, and send reads there");
        }
    }

    IEnumerable<Finding> ByTraffic(PolicyContext context, decimal most) =>
        from cluster in context.Blueprint?.Blocks.OfKind<AuroraClusterSpec>() ?? []
        where cluster.Spec.Instances.Count > 1 && !cluster.Spec.IsSecondary && context.Workload?.PrimaryReadShare.Expected * 100 > most
        select AboutBlock(cluster.Name, "primaryReadShare", $"{context.Workload!.PrimaryReadShare.Expected * 100:0.#} % of reads go to the writer, beside {cluster.Spec.Instances.Count - 1} reader(s)", $"at most {most:0.#} %", "send reads to the readers, or remove them");
}
