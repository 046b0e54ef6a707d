using System.Runtime.CompilerServices;
using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>Kubernetes' replica calculator (pkg/controller/podautoscaler/replica_calculator.go).</summary>
static class ReplicaRule
{
    /// <summary>
    /// Replicas for a metric measured on the ready pods. Unready pods count as idle when scaling up, pods without metrics as idle when scaling up and as busy when scaling
    /// down: at all that they request where the metric is a share of that, at the target elsewhere. Where the ratio turns round or comes within the tolerance by that, nothing changes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Size<T>(T current, T ready, T unready, T missing, T metric, T target, T tolerance, bool ofRequest)
        where T : struct, ILane<T>
    {
        var one = T.Fill(1);
        var ratio = ofRequest ? Percent(metric) / target : metric / target;
        var up = T.Less(one, ratio);
        var within = Within(ratio, tolerance);
        var rebalanced = T.Or(T.Less(T.Fill(0), missing), T.And(up, T.Less(T.Fill(0), unready)));
        var plain = T.Select(within, current, LaneMath.RoundUp(ratio * ready));

        // The pods with a real or an assumed metric.
        var counted = ready + missing + T.Select(up, unready, T.Fill(0));
        var busy = ofRequest ? T.Max(target, one) : target;
        var assumed = (metric * ready) + T.Select(up, T.Fill(0), missing * busy);
        var average = assumed / T.Max(counted, one);
        var second = ofRequest ? Percent(average) / target : average / target;
        var turned = T.Or(T.And(T.Less(ratio, one), T.Less(one, second)), T.And(up, T.Less(second, one)));
        var size = LaneMath.RoundUp(second * counted);
        var against = T.Or(T.And(T.Less(second, one), T.Less(current, size)), T.And(T.Less(one, second), T.Less(size, current)));
        var keeps = T.Or(T.Or(turned, Within(second, tolerance)), against);
        return T.Select(rebalanced, T.Select(keeps, current, size), plain);
    }

    // Upstream divides whole numbers: 55.9 % of the request are 55 %. The target is a whole percentage anyway.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Percent<T>(T share)
        where T : struct, ILane<T> => LaneMath.RoundDown(share * T.Fill(100)) / T.Fill(100);

    static T Within<T>(T ratio, T tolerance)
        where T : struct, ILane<T>
    {
        // Single precision: a ratio of exactly 1.1 is within a tolerance of 0.1.
        var slack = tolerance + T.Fill(1e-6f);
        return T.And(T.LessOrEqual(T.Fill(1) - slack, ratio), T.LessOrEqual(ratio, T.Fill(1) + slack));
    }
}
