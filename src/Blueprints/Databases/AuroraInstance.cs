using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>One instance of an Aurora cluster.</summary>
public sealed record AuroraInstance
{
    /// <summary>The instance's name, unique in its cluster; part of the resource's name: <c>writer</c>, <c>reader-1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The instance class. Default: <c>db.r7g.large</c> (2 vCPU, 16 GiB).</summary>
    public string InstanceClass { get; init; } = "db.r7g.large";

    internal void Validate(ProblemCollector problems)
    {
        problems.Name("name", Name);
        DatabaseNames.ValidateClass("instanceClass", InstanceClass, problems);
    }
}
