using System.Text.Json.Serialization;
using Blueprints.Validation;

namespace Blueprints.Scaling;

/// <summary>A rule by which a fleet changes its size. In JSON, <c>kind</c> says which rule it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(TargetTracking), "target-tracking")]
[JsonDerivedType(typeof(StepScaling), "step")]
[JsonDerivedType(typeof(ScheduledScaling), "scheduled")]
[JsonDerivedType(typeof(PredictiveScaling), "predictive")]
[JsonDerivedType(typeof(QueueBacklog), "queue-backlog")]
public abstract record ScalingPolicy
{
    /// <summary>Every kind a policy can have, as written in JSON.</summary>
    internal static readonly string[] Kinds = ["target-tracking", "step", "scheduled", "predictive", "queue-backlog"];

    private protected ScalingPolicy() { }

    /// <summary>The policy's name, unique in its fleet; part of the policy resource's name.</summary>
    public abstract string Name { get; init; }

    internal abstract void Validate(ProblemCollector problems, Blueprint blueprint);
}
