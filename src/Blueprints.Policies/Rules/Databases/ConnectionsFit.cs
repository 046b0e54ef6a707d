using Blueprints.Compute;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Traffic;

namespace Blueprints.Policies.Rules;

/// <summary>BP1401: all servers together stay below the database's connections, or share them through a pool.</summary>
sealed class ConnectionsFit : PolicyRule
{
    static readonly RuleParameter Most = RuleParameter.Number("mostPercent", "The largest part of max_connections that servers may need, in per cent", 1, 100, 80);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1401",
        Name = "connections-fit",
        Topic = RuleTopic.Databases,
        Level = RuleLevel.Error,
        Title = "The connections of all servers fit into the database, at the fleet's largest size.",
        Rationale = "100 servers with 10 connections each need 1,000, and PostgreSQL's practical limit is in the hundreds: scaling out then takes the database down.",
        Remediation = "Put a connection pool (database-proxy) before the database, or take fewer connections for each server.",
        Reference = "Roadmap phase 3: connection pooling",
        Parameters = [Most],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (context.Blueprint is not { } design || context.Workload is not { } workload)
            return [];
        var most = settings.Number(Most)!.Value;
        return from block in context.Capacity?.Blocks ?? []
               from limit in block.Limits
               where limit is { Resource: LimitedResource.Connections, Name: "connections" }
               let needed = AtLargestSize(design, workload, block.Block.Split('@')[0])
               where needed * 100 > limit.Capacity * most
               select AboutBlock(block.Block, "connections", $"{needed:#,##0} of {limit.Capacity:#,##0} when all callers have their largest size", $"at most {most:0.#} % of max_connections", "put a database-proxy before it");
    }

    static decimal AtLargestSize(Blueprint design, Workload workload, string database) =>
        design.Flows.Where(flow => flow.To == database).Select(flow => flow.From).Distinct()
            .Sum(caller => design.Blocks.TryGet<IServerSpec>(caller, out var servers) ? servers.Most() * workload.DatabaseConnectionsPerServer.Expected : 0);
}
