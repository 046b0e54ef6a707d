using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Tests;

/// <summary>The arithmetic of each rule, by its published example.</summary>
public sealed class ScalingRuleTests
{
    // EC2 Auto Scaling User Guide, target tracking: additions are rounded up (1.5 is 2), removals down (1.5 is 1).
    [Theory]
    [InlineData(10, 0.575, 0.5, 12)]
    [InlineData(10, 0.425, 0.5, 9)]
    [InlineData(10, 0.5, 0.5, 10)]
    // User Guide, SQS: 1,500 messages and 10 instances are 150 each; at a target of 100 the group grows by 5.
    [InlineData(10, 150, 100, 15)]
    public void Target_tracking_sizes_in_proportion_and_rounds_conservatively(int warmed, double metric, double target, float expected) =>
        TargetTrackingRule.Size(Lane.Of(warmed), Lane.Of(metric), Lane.Of(1 / target)).Value.Should().Be(expected);

    // User Guide, step scaling: 10 at 60 % becomes 11, at 70 % 14, at 40 % 13, at 30 % 10.
    [Theory]
    [InlineData(10, 10, 11)]
    [InlineData(11, 30, 14)]
    [InlineData(14, -10, 13)]
    [InlineData(13, -30, 10)]
    // Rounding: 12.7 is 12, 0.67 is 1, -0.58 is -1, -6.67 is -6.
    [InlineData(127, 10, 139)]
    [InlineData(67, 1, 68)]
    [InlineData(58, -1, 57)]
    [InlineData(667, -1, 661)]
    public void Percentages_round_as_documented(int capacity, double percent, float expected) => Adjusted(AdjustmentKind.PercentChangeInCapacity, capacity, percent, 0).Should().Be(expected);

    // User Guide: capacity 4, 25 % and a magnitude of 2 give 6.
    [Fact]
    public void Magnitude_is_the_least_that_a_percentage_changes()
    {
        Adjusted(AdjustmentKind.PercentChangeInCapacity, 4, 25, 2).Should().Be(6);
        Adjusted(AdjustmentKind.PercentChangeInCapacity, 4, -25, 2).Should().Be(2);
    }

    [Fact]
    public void Changes_add_and_exact_sizes_replace()
    {
        Adjusted(AdjustmentKind.ChangeInCapacity, 3, 5, 0).Should().Be(8);
        Adjusted(AdjustmentKind.ExactCapacity, 3, 5, 0).Should().Be(5);
    }

    // User Guide, predictive scaling: forecast 50, max 40, buffer 10 allow 55.
    [Fact]
    public void Predictive_scaling_may_exceed_the_maximum_by_its_buffer()
    {
        PredictiveRule.Maximum(Lane.Of(50), Lane.Of(40), Lane.Of(1.1)).Value.Should().Be(55);
        PredictiveRule.Maximum(Lane.Of(30), Lane.Of(40), Lane.Of(1.1)).Value.Should().Be(40);
    }

    // User Guide, warm pools: desired 6 and max 10 give 4; prepared capacity 8 gives 2.
    [Fact]
    public void Warm_pool_holds_what_the_prepared_capacity_leaves()
    {
        new WarmPool().Size(6, 10).Should().Be(4);
        new WarmPool { PreparedCapacity = 8 }.Size(6, 10).Should().Be(2);
    }

    static float Adjusted(AdjustmentKind kind, int capacity, double adjustment, int magnitude) =>
        AdjustmentRule.Size(kind, Lane.Of(capacity), Lane.Of(adjustment), Lane.Of(magnitude)).Value;
}
