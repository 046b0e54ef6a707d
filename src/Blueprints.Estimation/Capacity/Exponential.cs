namespace Blueprints.Estimation.Capacity;

/// <summary>Exponentials and logarithms near 0 and 1, where the plain difference would lose its digits: the platform's own <c>ExpM1</c> and <c>LogP1</c> are plain differences.</summary>
static class Exponential
{
    /// <summary>e^x - 1, to the last digits also for small x.</summary>
    public static double MinusOne(double x) => Math.Abs(x) > 1 ? Math.Exp(x) - 1 : 2 * Math.Sinh(x / 2) * Math.Exp(x / 2);

    /// <summary>ln(1 + x), to the last digits also for small x; above -1.</summary>
    public static double LogOnePlus(double x) => Math.Abs(x) > 0.5 ? Math.Log(1 + x) : 2 * Math.Atanh(x / (2 + x));
}
