using Blueprints.Estimation.Load;
using Blueprints.Storage;

namespace Blueprints.Policies.Rules;

/// <summary>BP1002: where there are several servers, files are in an object store.</summary>
sealed class NoFilesOnServers : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1002",
        Name = "no-files-on-servers",
        Topic = RuleTopic.Stateless,
        Level = RuleLevel.Error,
        Title = "Files and uploads of several servers are in an object store.",
        Rationale = "An upload on one server's disk is missing on all the others, and gone with that server.",
        Remediation = "Add an object-store block, and lead static traffic and uploads to it.",
        Reference = "Roadmap phase 2: files in S3",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (context.Blueprint is not { } design || context.Workload is not { } workload || design.Blocks.OfKind<ObjectStoreSpec>().Any())
            yield break;
        var load = BlueprintLoad.Of(design, workload);
        foreach (var (name, servers) in Servers.Of(design).Where(block => block.Spec.Most() > 1))
        {
            if (load.CallsTo(name).Static.Expected > 0)
                yield return AboutBlock(name, "the place of files", $"the disks of up to {servers.Most()} servers", "an object-store block", "add one, and a flow to it that carries static");
        }
    }
}
