using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>One instance of an Aurora cluster.</summary>
public sealed record AuroraInstance
{
    /// <summary>The instance's name, unique in its cluster; part of the resource's name: <c>writer</c>, <c>reader-1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The class whose capacity follows load, between the bounds of <see cref="AuroraClusterSpec.Serverless"/>.</summary>
    public const string ServerlessClass = "db.serverless";

    /// <summary>The instance class. Default: <c>db.r7g.large</c> (2 vCPU, 16 GiB). A change restarts the instance, in place.</summary>
    public string InstanceClass { get; init; } = "db.r7g.large";

    /// <summary>
    /// Who takes over when the writer fails, the lowest first; 0 to 15. Default: 0 for the first instance, 2 for the others. Serverless readers of tier 0 and 1 keep the
    /// writer's capacity; readers that auto scaling adds have 15.
    /// </summary>
    public int? PromotionTier { get; init; }

    /// <summary>The zone to run in, such as <c>us-east-1a</c>. Default: AWS's choice. A change replaces the instance, not its data.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>Whether it is of <see cref="ServerlessClass"/>.</summary>
    internal bool IsServerless => InstanceClass == ServerlessClass;

    internal void Validate(ProblemCollector problems)
    {
        problems.Name("name", Name);
        if (!IsServerless)
            DatabaseNames.ValidateClass("instanceClass", InstanceClass, problems);
        problems.Range("promotionTier", PromotionTier ?? 0, 0, 15);
        DatabaseNames.ValidateZone("availabilityZone", AvailabilityZone, problems);
    }
}
