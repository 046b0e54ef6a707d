using System.Globalization;

namespace Blueprints.Cli.Rendering;

/// <summary>How long work still takes if it goes on as it did.</summary>
static class TimeLeft
{
    // Before that the first step's share says more about the first step than about the others.
    static readonly TimeSpan Enough = TimeSpan.FromSeconds(1);

    /// <summary>The rest, such as <c>, 2 min 5 s left</c>; nothing while it cannot be said.</summary>
    /// <param name="elapsed">How long it has taken.</param>
    /// <param name="share">The part that is done; 0 to 1.</param>
    public static string Text(TimeSpan elapsed, double share)
    {
        if (elapsed < Enough || share is not (> 0 and < 1))
            return "";
        var rest = (long)Math.Ceiling(elapsed.TotalSeconds * (1 - share) / share);
        return rest < 60
            ? string.Create(CultureInfo.InvariantCulture, $", {rest} s left")
            : string.Create(CultureInfo.InvariantCulture, $", {rest / 60} min {rest % 60} s left");
    }
}
