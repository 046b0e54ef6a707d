namespace Blueprints.Simulation.Tests.Reference;

/// <summary>EC2 Auto Scaling step scaling on utilisation with percentages, from its guide; the steps are given by their absolute lower bounds upward, or upper bounds downward.</summary>
sealed class ReferenceSteps(bool above, int datapoints, int minMagnitude, params (double Bound, double Percent)[] steps) : IReferenceRule
{
    int _breaches;

    public ReferenceWish Look(ReferenceLook now)
    {
        var breach = now.Warmed > 0 && (above ? now.Utilisation >= steps[0].Bound : now.Utilisation <= steps[0].Bound);
        _breaches = breach ? _breaches + 1 : 0;
        if (_breaches < datapoints)
            return new();

        var step = steps.Last(step => above ? now.Utilisation >= step.Bound : now.Utilisation <= step.Bound);
        var size = now.Warmed + Change(now.Warmed * step.Percent / 100);
        return above ? new(Out: size) : new(In: size < now.Warmed ? size : null);
    }

    int Change(double exact)
    {
        var rounded = exact switch { > 0 and < 1 => 1, < 0 and > -1 => -1, _ => (int)exact };
        return rounded == 0 ? 0 : Math.Sign(rounded) * Math.Max(Math.Abs(rounded), minMagnitude);
    }
}
