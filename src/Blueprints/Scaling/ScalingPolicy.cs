using System.Text.Json.Serialization;
using Blueprints.Validation;

namespace Blueprints.Scaling;

/// <summary>A rule by which a fleet changes its size. In JSON, <c>kind</c> says which rule it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(TargetTracking), "target-tracking")]
public abstract record ScalingPolicy
{
    private protected ScalingPolicy() { }

    /// <summary>The policy's name, unique in its fleet; part of the policy resource's name.</summary>
    public abstract string Name { get; init; }

    internal abstract void Validate(ProblemCollector problems);
}
