using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>A read replica of an RDS instance: a copy that follows with milliseconds to seconds of lag.</summary>
public sealed record ReadReplica
{
    /// <summary>The replica's name, unique in its block; part of the resource's name: <c>replica-1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The instance class. Default: that of the instance it copies. A smaller one may fall behind.</summary>
    public string? InstanceClass { get; init; }

    /// <summary>The zone to run in, such as <c>us-east-1b</c>; another one than the source's survives the loss of a zone. Default: AWS's choice.</summary>
    public string? AvailabilityZone { get; init; }

    internal void Validate(ProblemCollector problems)
    {
        problems.Name("name", Name);
        if (InstanceClass is { } instanceClass)
            DatabaseNames.ValidateClass("instanceClass", instanceClass, problems);
        DatabaseNames.ValidateZone("availabilityZone", AvailabilityZone, problems);
    }
}
