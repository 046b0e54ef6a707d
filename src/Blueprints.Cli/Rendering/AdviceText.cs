using Blueprints.Estimation.Capacity.Advice;
using static System.FormattableString;

namespace Blueprints.Cli.Rendering;

/// <summary>Advice for people.</summary>
static class AdviceText
{
    /// <summary>What is worth it, what breaks next and the best step, a line each.</summary>
    public static IEnumerable<string> Summary(CapacityAdvice advice)
    {
        var (now, later) = (Names(advice, worthIt: true), Names(advice, worthIt: false));
        yield return $"Worth it for this traffic: {(now.Length == 0 ? "none of the further parts" : now)}.{(later.Length == 0 ? "" : $" Not yet: {later}.")}";
        if (advice.NextBottlenecks.Length > 0)
            yield return $"Next bottlenecks: {string.Join(", then ", advice.NextBottlenecks.Select(ranked => Invariant($"{ranked.Limit.Name} of {ranked.Block} at {ranked.Limit.SaturatesAtUsers!.Value.Expected:#,##0}")))} daily users.";
        if (advice.BestStep is { } best)
            yield return Invariant($"Cheapest step: {best.Block} {Way(best)}, {best.Change}: full at {best.UsersAfter:#,##0} daily users, ${best.MonthlyUsd:#,##0.00} a month more at the largest size, {best.UsersPerUsd:#,##0} users for a dollar.");
    }

    /// <summary>Each part of the roadmap and the figures that decide.</summary>
    public static IEnumerable<string> Parts(CapacityAdvice advice) => advice.Parts.Select(part => $"{(part.IsWorthIt ? "Worth it" : "Not yet")}: {part.Part}: {part.Reason}");

    /// <summary>What each step buys, and where the road up ends.</summary>
    public static IEnumerable<string> Growth(CapacityAdvice advice) => advice.Growth.Select(option => $"{option.Block} {Way(option)}, {option.Change}: {Gain(option)}; {Price(option)}")
        .Concat(advice.VerticalEnds.Select(end => Invariant($"{end.Block}: the road up ends at {end.Family} in its family, at {end.Largest} in any: {end.LargestVCpu} vCPU, {end.LargestMemoryGiB:#,##0.##} GiB")));

    static string Gain(GrowthOption option) => option.UsersGained > 0 ? Invariant($"full at {option.UsersAfter:#,##0} daily users instead of {option.UsersBefore:#,##0}") : "no more users, as another limit comes first";

    static string Price(GrowthOption option) => option.MonthlyUsd switch
    {
        null => "without a known price",
        _ when option.UsersPerUsd is > 0 => Invariant($"${option.MonthlyUsd:#,##0.00} a month, {option.UsersPerUsd:#,##0} users for a dollar"),
        _ => Invariant($"${option.MonthlyUsd:#,##0.00} a month"),
    };

    static string Way(GrowthOption option) => option.Direction == GrowthDirection.Up ? "up" : "out";

    static string Names(CapacityAdvice advice, bool worthIt) => string.Join(", ", advice.Parts.Where(part => part.IsWorthIt == worthIt).Select(part => part.Part));
}
