using Blueprints.ReadModels;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="ReadModel"/> takes.</summary>
public sealed class ReadModelArgs : BlockArgs<ReadModelSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The ARN of the IAM user or role that gives out fine-grained rights. Needed if the spec asks for these; default: none.</summary>
    [Input("masterUserArn")]
    public Input<string>? MasterUserArn { get; init; }

    /// <exception cref="ArgumentException">Fine-grained access is asked for and there is no master user.</exception>
    internal ReadModelArgs Validated() => Spec.FineGrainedAccess && MasterUserArn is null
        ? throw new ArgumentException("masterUserArn is missing; allowed: the ARN of an IAM user or role; the spec asks for fine-grained access, which somebody has to give out: pass it")
        : this;
}
