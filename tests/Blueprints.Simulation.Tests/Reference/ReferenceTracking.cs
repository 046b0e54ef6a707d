namespace Blueprints.Simulation.Tests.Reference;

/// <summary>EC2 Auto Scaling target tracking, from its guide and describe-alarms: out after some datapoints above the target, in after some below nine tenths of it.</summary>
sealed class ReferenceTracking(double target, bool perInstance, int pointsOut, int pointsIn) : IReferenceRule
{
    int _above;
    int _below;

    public ReferenceWish Look(ReferenceLook now)
    {
        var metric = perInstance ? now.RequestsPerMinute : now.Utilisation;
        _above = now.Warmed > 0 && metric > target ? _above + 1 : 0;
        _below = now.Warmed > 0 && metric < 0.9 * target ? _below + 1 : 0;
        var size = (int)Math.Ceiling((now.Warmed * metric / target) - 1e-6);
        return new(_above >= pointsOut ? size : null, _below >= pointsIn ? size : null);
    }
}
