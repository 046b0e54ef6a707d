using System.Globalization;
using Amazon.CDK.AWS.AutoScaling;
using Blueprints.Compute;
using Requirements = Amazon.CDK.AWS.AutoScaling.CfnAutoScalingGroup.InstanceRequirementsProperty;

namespace Blueprints.Cdk;

/// <summary>Which instance types a fleet mixes, and how many of them are bought on the spot market.</summary>
static class GroupMix
{
    public static CfnAutoScalingGroup.MixedInstancesPolicyProperty Of(InstanceMix mix, CfnAutoScalingGroup.LaunchTemplateSpecificationProperty launch) => new()
    {
        LaunchTemplate = new CfnAutoScalingGroup.LaunchTemplateProperty { LaunchTemplateSpecification = launch, Overrides = Overrides(mix) },
        InstancesDistribution = new CfnAutoScalingGroup.InstancesDistributionProperty
        {
            // Attributes have no order to prefer by.
            OnDemandAllocationStrategy = mix.Requirements is null ? "prioritized" : "lowest-price",
            OnDemandBaseCapacity = mix.OnDemandBase,
            OnDemandPercentageAboveBaseCapacity = mix.OnDemandPercent,
            SpotAllocationStrategy = FleetDefaults.SpotStrategy(mix.SpotAllocation),
        },
    };

    static CfnAutoScalingGroup.LaunchTemplateOverridesProperty[]? Overrides(InstanceMix mix)
    {
        if (mix.Requirements is { } requirements)
            return [new() { InstanceRequirements = Describe(requirements) }];
        if (mix.Types.Count == 0)
            return null;
        return [.. mix.Types.Select(choice => new CfnAutoScalingGroup.LaunchTemplateOverridesProperty { InstanceType = choice.InstanceType, WeightedCapacity = choice.Weight.ToString(CultureInfo.InvariantCulture) })];
    }

    static Requirements Describe(InstanceRequirements requirements) => new()
    {
        VCpuCount = new CfnAutoScalingGroup.VCpuCountRequestProperty { Min = requirements.MinVcpus, Max = requirements.MaxVcpus },
        MemoryMiB = new CfnAutoScalingGroup.MemoryMiBRequestProperty { Min = requirements.MinMemoryMiB, Max = requirements.MaxMemoryMiB },
        BurstablePerformance = requirements.Burstable ? "included" : "excluded",
        InstanceGenerations = requirements.CurrentGenerationOnly ? ["current"] : ["current", "previous"],
        ExcludedInstanceTypes = [.. requirements.ExcludedTypes],
        OnDemandMaxPricePercentageOverLowestPrice = requirements.OnDemandPriceProtectionPercent,
        SpotMaxPricePercentageOverLowestPrice = requirements.SpotPriceProtectionPercent,
    };
}
