using Blueprints.Networking;

namespace Blueprints.Validation;

/// <summary>The rules that hold for a blueprint as a whole; each spec knows its own.</summary>
static class BlueprintValidator
{
    // Far above any design a person reads; they bound the work that a hostile file can ask for.
    const int MaxBlocks = 200;
    const int MaxFlows = 1_000;
    const int MaxReplicaRegions = 4;

    public static void Validate(Blueprint blueprint, ProblemCollector problems)
    {
        if (blueprint.SchemaVersion != 1)
            problems.Add("schemaVersion", $"{blueprint.SchemaVersion}", "1", "write the document in version 1");
        problems.Name("name", blueprint.Name);
        if (!ResourceName.IsValid(blueprint.Region))
            problems.Add("region", $"\"{blueprint.Region}\"", "an AWS region code such as us-east-1", "correct it");

        problems.Range("blocks.count", blueprint.Blocks.Count, 1, MaxBlocks);
        problems.Range("flows.count", blueprint.Flows.Count, 0, MaxFlows);
        if (blueprint.Blocks.Count > MaxBlocks || blueprint.Flows.Count > MaxFlows)
            return;

        ValidateRegions(blueprint, problems);
        ValidateBlocks(blueprint, problems);
        ValidateFlows(blueprint, problems);
        NameCollisions.Validate(blueprint, problems);
    }

    static void ValidateRegions(Blueprint blueprint, ProblemCollector problems)
    {
        problems.Range("replicaRegions.count", blueprint.ReplicaRegions.Count, 0, MaxReplicaRegions);
        problems.Unique("replicaRegions", blueprint.ReplicaRegions.Select(replica => replica.Region));
        for (var i = 0; i < Math.Min(blueprint.ReplicaRegions.Count, MaxReplicaRegions); i++)
            blueprint.ReplicaRegions[i].Validate(problems.At($"replicaRegions[{i}]"), blueprint);
        var shares = blueprint.ReplicaRegions.Select(replica => replica.TrafficShare).ToList();
        if (shares.TrueForAll(share => share is >= 0 and < 1) && shares.Sum() >= 1)
            problems.Add("replicaRegions", $"trafficShare {Text.Of(shares.Sum())} together", "below 1", "leave a part of the traffic to the blueprint's own region");
    }

    static void ValidateBlocks(Blueprint blueprint, ProblemCollector problems)
    {
        problems.Unique("blocks", blueprint.Blocks.Select(block => block.Name));
        var networks = blueprint.Blocks.OfKind<NetworkSpec>().Count();
        if (networks != 1)
            problems.Add("blocks", $"{networks} networks", "exactly one network", networks == 0 ? "add a block of kind network" : "keep one");

        foreach (var (name, spec) in blueprint.Blocks)
        {
            var place = problems.At("blocks").At(name);
            place.Name("name", name);
            if (name == Flow.Users)
                place.Add("name", $"\"{name}\"", "any name but this one, which stands for the users", "rename it");
            spec.Validate(place, blueprint);
        }
    }

    static void ValidateFlows(Blueprint blueprint, ProblemCollector problems)
    {
        for (var i = 0; i < blueprint.Flows.Count; i++)
            blueprint.Flows[i].Validate(problems.At($"flows[{i}]"), blueprint);

        if (FindCycle(blueprint) is { } cycle)
            problems.Add("flows", cycle, "flows without a cycle", "remove one of these flows; a response is part of its call");
    }

    static string? FindCycle(Blueprint blueprint)
    {
        var targets = blueprint.Flows.ToLookup(flow => flow.From, flow => flow.To);
        var finished = new HashSet<string>();
        foreach (var start in blueprint.Flows.Select(flow => flow.From).Distinct())
        {
            if (Follow(start, []) is { } cycle)
                return cycle;
        }

        return null;

        string? Follow(string node, List<string> trail)
        {
            if (trail.Contains(node))
                return string.Join(" -> ", trail.Skip(trail.IndexOf(node)).Append(node));
            if (finished.Contains(node))
                return null;
            trail.Add(node);
            var cycle = targets[node].Distinct().Select(next => Follow(next, trail)).FirstOrDefault(found => found is not null);
            trail.RemoveAt(trail.Count - 1);
            finished.Add(node);
            return cycle;
        }
    }
}
