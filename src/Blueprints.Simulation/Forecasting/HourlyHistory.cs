namespace Blueprints.Simulation.Forecasting;

/// <summary>Hours of a series up to an origin; what is not known is NaN.</summary>
sealed class HourlyHistory(double[] hours)
{
    public int Count => hours.Length;

    public double this[int hour] => hour >= 0 && hour < hours.Length ? hours[hour] : double.NaN;

    /// <summary>The mean of the known hours among so many before an origin.</summary>
    public double Mean(int origin, int span)
    {
        var (sum, count) = (0.0, 0);
        for (var hour = Math.Max(0, origin - span); hour < origin; hour++)
        {
            if (double.IsNaN(hours[hour]))
                continue;
            sum += hours[hour];
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>The mean of the same hour of earlier periods before an origin, each older one counting less.</summary>
    public double Seasonal(int origin, int hour, int period, int most, double decay)
    {
        var (sum, weight, factor) = (0.0, 0.0, 1.0);
        for (var at = hour - period; at >= 0 && most > 0; at -= period)
        {
            if (at >= origin || double.IsNaN(hours[at]))
                continue;
            sum += factor * hours[at];
            weight += factor;
            factor *= decay;
            most--;
        }

        return weight == 0 ? double.NaN : sum / weight;
    }
}
