using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Tests;

/// <summary>The situations of Kubernetes' own tests of its replica calculator (pkg/controller/podautoscaler/replica_calculator_test.go), and what it answers in each.</summary>
public sealed class ReplicaCases
{
    // Pods: current, ready with a metric, set aside as unready, without a metric; then the average of the ready ones and the target, both as shares of what the pods request.
    [Theory]
    [InlineData("busier than the target", 3, 3, 0, 0, 0.5, 0.3, 5)]
    [InlineData("one pod is not ready: idle, so less is added", 3, 2, 1, 0, 0.6, 0.3, 4)]
    [InlineData("a pod that has just started counts as one that is not ready", 3, 2, 1, 0, 0.6, 0.3, 4)]
    [InlineData("two pods are not ready: with them the ratio turns round", 3, 1, 2, 0, 0.4, 0.3, 3)]
    [InlineData("failed pods are not there", 2, 2, 0, 0, 0.6, 0.3, 4)]
    [InlineData("pods that are being deleted are not there", 2, 2, 0, 0, 0.6, 0.3, 4)]
    [InlineData("idler than the target", 5, 5, 0, 0, 0.28, 0.5, 3)]
    [InlineData("down, two are not ready: they are no reason to keep more", 5, 3, 2, 0, 0.3, 0.5, 2)]
    [InlineData("down, four wait for a node", 5, 1, 4, 0, 0.1, 0.5, 1)]
    [InlineData("two hundredths above the target are within the tolerance", 3, 3, 0, 0, 1.02, 1.0, 3)]
    [InlineData("metrics of pods that nobody knows do not count", 4, 4, 0, 0, 5.87, 1.0, 24)]
    [InlineData("down, two without a metric count as fully busy", 4, 2, 0, 2, 0.24, 1.0, 3)]
    [InlineData("at the target, one without a metric", 2, 1, 0, 1, 1.0, 1.0, 2)]
    [InlineData("up, one without a metric counts as idle: nothing is left to add", 2, 1, 0, 1, 1.9, 1.0, 2)]
    [InlineData("down, one without a metric counts as busy: nothing is left to remove", 2, 1, 0, 1, 0.6, 1.0, 2)]
    [InlineData("one without a metric and one not ready: the ratio turns round", 3, 1, 1, 1, 0.45, 0.5, 3)]
    [InlineData("up, one without a metric and one not ready", 3, 1, 1, 1, 2.0, 0.5, 4)]
    [InlineData("down, one without a metric and one not ready", 4, 2, 1, 1, 0.1, 0.5, 3)]
    [InlineData("a third pod of a rolling update must not make it grow when it is idle", 2, 2, 0, 1, 0.1, 0.5, 2)]
    [InlineData("just beyond the tolerance", 10, 10, 0, 0, 0.5, 0.56, 9)]
    [InlineData("whole percentages: 55.9 % are 55, and 55 of 50 are within the tolerance", 10, 10, 0, 0, 0.559, 0.5, 10)]
    [InlineData("one per cent more is beyond it", 10, 10, 0, 0, 0.56, 0.5, 12)]
    public void Share_of_what_pods_request(string situation, int current, int ready, int unready, int missing, double metric, double target, float expected) =>
        Size(current, ready, unready, missing, metric, target, ofRequest: true).Should().Be(expected, situation);

    // A metric of the pods themselves, of an object or from outside: nobody is set aside for being young; of an object and from outside the ready pods are multiplied.
    [Theory]
    [InlineData("requests a second above the target", 3, 3, 20_000, 15_000, 4)]
    [InlineData("a young pod counts like any other", 3, 3, 30_000, 15_000, 6)]
    [InlineData("and so do three", 3, 3, 31_666, 15_000, 7)]
    [InlineData("an object above its target", 3, 3, 20_000, 15_000, 4)]
    [InlineData("an object's value for each pod", 3, 3, 20_000 / 3.0, 5_000, 4)]
    [InlineData("an object above its target, two of three pods not ready", 3, 1, 50_000, 10_000, 5)]
    [InlineData("a value from outside", 1, 1, 8_600, 4_400, 2)]
    [InlineData("a value from outside, two of three pods not ready", 3, 1, 8_600, 4_400, 2)]
    [InlineData("a value from outside for each pod", 3, 3, 8_600 / 3.0, 2_150, 4)]
    [InlineData("below the target", 5, 5, 12_000, 20_000, 3)]
    [InlineData("an object's value for each pod, below", 5, 5, 6_000 / 5.0, 2_000, 3)]
    [InlineData("a value from outside, below", 5, 5, 8_600, 14_334, 3)]
    [InlineData("a value from outside for each pod, below", 5, 5, 8_600 / 5.0, 2_867, 3)]
    [InlineData("within the tolerance", 3, 3, 20_666, 20_000, 3)]
    [InlineData("an object's value for each pod within the tolerance", 4, 4, 20_166 / 4.0, 5_000, 4)]
    [InlineData("a value from outside within the tolerance", 3, 3, 8_600, 8_888, 3)]
    [InlineData("a value from outside for each pod within the tolerance", 3, 3, 8_600 / 3.0, 2_900, 3)]
    public void Other_metrics(string situation, int current, int ready, double metric, double target, float expected) =>
        Size(current, ready, 0, 0, metric, target, ofRequest: false).Should().Be(expected, situation);

    // As documented and in the code for metrics that are no share of a request.
    [Fact]
    public void Without_a_request_a_missing_metric_counts_as_the_target_on_the_way_down() => Size(4, 2, 1, 1, 0.1, 0.5, ofRequest: false).Should().Be(2);

    static float Size(int current, int ready, int unready, int missing, double metric, double target, bool ofRequest) =>
        ReplicaRule.Size(Lane.Of(current), Lane.Of(ready), Lane.Of(unready), Lane.Of(missing), Lane.Of(metric), Lane.Of(target), Lane.Of(0.1), ofRequest).Value;
}
