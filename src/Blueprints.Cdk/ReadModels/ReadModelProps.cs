using Blueprints.ReadModels;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="ReadModel"/> takes.</summary>
public sealed record ReadModelProps : BlockProps<ReadModelSpec>
{
    /// <summary>Where it is placed: the isolated subnets, as many as the spec has zones.</summary>
    public required NetworkReference Network { get; init; }

    /// <summary>The ARN of the IAM user or role that gives out rights. Needed for fine-grained access; default: none.</summary>
    public string? MasterUserArn { get; init; }

    internal ReadModelProps Validated() => Spec.FineGrainedAccess && MasterUserArn is null
        ? throw new ArgumentException("masterUserArn is missing; allowed: the ARN of an IAM user or role; the spec asks for fine-grained access, which somebody has to give out: pass it")
        : this;
}
