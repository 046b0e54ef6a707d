namespace Blueprints.Estimation.Calibration;

/// <summary>A least-squares line through the origin or not, with how well it fits.</summary>
/// <param name="Slope">The slope.</param>
/// <param name="Intercept">Its height at 0.</param>
/// <param name="SlopeError">The slope's standard error.</param>
/// <param name="RSquared">The share of the variance that it explains.</param>
/// <param name="Residual">The standard deviation of what is left.</param>
/// <param name="Samples">How many pairs.</param>
readonly record struct LinearFit(double Slope, double Intercept, double SlopeError, double RSquared, double Residual, int Samples)
{
    /// <summary>The fit of three pairs or more that differ in x; null for fewer.</summary>
    public static LinearFit? Of(IReadOnlyList<(double X, double Y)> pairs)
    {
        if (pairs.Count < 3)
            return null;
        var (meanX, meanY) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        var spread = pairs.Sum(pair => (pair.X - meanX) * (pair.X - meanX));
        var all = pairs.Sum(pair => (pair.Y - meanY) * (pair.Y - meanY));
        if (!(spread > 0) || !double.IsFinite(spread) || !double.IsFinite(all))
            return null;
        var slope = pairs.Sum(pair => (pair.X - meanX) * (pair.Y - meanY)) / spread;
        var intercept = meanY - slope * meanX;
        var left = pairs.Sum(pair => Math.Pow(pair.Y - intercept - slope * pair.X, 2));
        var residual = Math.Sqrt(left / (pairs.Count - 2));
        return new(slope, intercept, residual / Math.Sqrt(spread), all > 0 ? 1 - left / all : 1, residual, pairs.Count);
    }
}
