using Blueprints.Estimation.Capacity.Limits;

namespace Blueprints.Policies.Rules;

/// <summary>BP1706: the smallest size of a fleet is not far above the busiest hour.</summary>
sealed class NotOversized : PolicyRule
{
    static readonly RuleParameter Times = RuleParameter.Number("times", "How many times the busiest hour's CPU the smallest size may have", 1, 1_000, 6);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1706",
        Name = "not-oversized",
        Topic = RuleTopic.Cost,
        Title = "A fleet's smallest size is not many times what the busiest hour asks for.",
        Rationale = "A minimum far above the peak turns autoscaling off from the other side: the fleet never gets smaller than what nobody needs.",
        Remediation = "Lower the minimum to two servers, or take a smaller type.",
        Reference = "Roadmap phase 2: basic auto scaling; AWS Well-Architected, cost: right size",
        Parameters = [Times],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        foreach (var (name, servers) in context.Blueprint is { } design ? Servers.Of(design) : [])
        {
            // Two servers are availability, not size.
            var cpu = context.Capacity?.Blocks.FirstOrDefault(block => block.Block == name)?.Limits.FirstOrDefault(limit => limit is { Resource: LimitedResource.Cpu, Name: "CPU" });
            if (cpu is null || servers.Fewest() <= 2 || servers.Most() == 0)
                continue;
            var smallest = cpu.Capacity * servers.Fewest() / servers.Most();
            if (smallest > cpu.Demand.Expected * settings.Number(Times))
                yield return AboutBlock(name, "smallest size", $"{smallest:0.##} vCPU in {servers.Fewest()} servers, and the busiest hour asks for {cpu.Demand.Expected:0.###}", $"at most {settings.Number(Times):0.#} times that, or two servers", "lower the minimum, or take a smaller type");
        }
    }
}
