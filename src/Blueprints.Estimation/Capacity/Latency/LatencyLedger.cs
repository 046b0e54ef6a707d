using System.Collections.Immutable;
using System.Globalization;

namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>Collects what the mean of a request consists of while its way is walked.</summary>
sealed class LatencyLedger
{
    readonly Dictionary<(string Block, string What), double> _parts = [];
    readonly SortedDictionary<string, double> _overloaded = new(StringComparer.Ordinal);

    public ImmutableArray<LatencyPart> Parts =>
    [
        .. _parts.Where(part => part.Value > 0).OrderByDescending(part => part.Value).ThenBy(part => part.Key.Block, StringComparer.Ordinal).ThenBy(part => part.Key.What, StringComparer.Ordinal)
            .Select(part => new LatencyPart(part.Key.Block, part.Key.What, LatencyBudget.Milliseconds(part.Value))),
    ];

    public ImmutableArray<string> Overloaded => [.. _overloaded.Select(station => string.Create(CultureInfo.InvariantCulture, $"{station.Key} at {station.Value * 100:0.#} %"))];

    /// <summary>Counts a delay that each request meets so many times, and gives it back.</summary>
    public Delay Add(string block, string what, double times, Delay delay)
    {
        if (times > 0)
            _parts[(block, what)] = _parts.GetValueOrDefault((block, what)) + times * delay.Mean;
        return delay;
    }

    public void Overload(string station, double utilisation) => _overloaded[station] = utilisation;
}
