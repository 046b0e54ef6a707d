using System.Collections.Immutable;
using Blueprints.Estimation.Capacity.Limits;
using static System.FormattableString;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>Chooses among all designs by the scores of their parts.</summary>
sealed class PlanSelection
{
    const int MostOptions = 10;
    const int MostFront = 12;
    const int MostLimitChecks = 60;

    // Of a shape that so many of its designs show to be too small, none is looked at any more.
    const int HopelessAfter = 12;

    readonly PlanSpace _space;
    readonly PlanTable _table;
    readonly int _scenarios;
    readonly double _allowed;
    readonly List<PlanRejection> _rejected = [];
    readonly Dictionary<PlanDesign, string?> _limits = [];
    readonly Dictionary<string, (int Failed, string Reason)> _hopeless = new(StringComparer.Ordinal);

    readonly string? _tooMuchWork;

    public PlanSelection(PlanSpace space, PlanTable table, int scenarios) =>
        (_space, _table, _scenarios, _allowed, _tooMuchWork) = (space, table, scenarios, 1 - (double)space.Request.Objective.Percentile, TooMuchWork(space.Request));

    int Asked => (int)Math.Ceiling((_space.Request.Probability * _scenarios) - 1e-9);

    public PlanResult Choose()
    {
        var designs = _space.Shapes.SelectMany(shape => Designs(shape.Shape, shape.Axes)).OrderBy(design => design.MeanCost).ThenBy(design => -design.Met).ToList();
        var feasible = designs.Where(design => design.Met >= Asked).ToList();
        var within = feasible.Where(design => !((decimal)design.MeanCost > _space.Request.Budget)).ToList();
        var winner = within.FirstOrDefault(design => Limit(design) is null);
        var front = Front(designs);
        RejectDesigns(designs, feasible, winner);
        List<PlanDesign> finalists = [.. front.Concat(feasible.Take(8)).Append(winner).OfType<PlanDesign>().Distinct()];
        return new()
        {
            Request = _space.Request,
            Winner = winner is null ? null : Finalist(winner, finalists),
            Blueprint = winner?.ToBlueprint(),
            Front = [.. front.Select(design => Finalist(design, finalists))],
            Rejected = [.. _rejected],
            Scenarios = _scenarios,
            Candidates = _space.Candidates.Count,
            Designs = designs.Count,
            Confidence = winner is null ? 0 : Confidence(winner, designs),
        };
    }

    IEnumerable<PlanDesign> Designs(PlanShape shape, ImmutableArray<ImmutableArray<PlanOption>> axes)
    {
        List<List<OptionScore>> scored = [.. axes.Where(axis => axis.Length > 0)
            .Select(axis => axis.Select(option => new OptionScore(option, _space.Kind(option), _table, _scenarios, _space.Request.Steps * _space.Request.StepSeconds / 3_600)).ToList())];
        var requests = Enumerable.Range(0, _scenarios).Select(s => scored.Where(axis => axis[0].Kind == WorkKind.Servers).Sum(axis => axis[0].Offered[s])).ToArray();
        var allowed = AllowedToServers(shape);
        foreach (var option in scored.SelectMany(axis => axis))
            option.Judge(option.Kind == WorkKind.Jobs ? option.Offered : requests, option.Kind == WorkKind.Jobs ? _allowed : allowed);
        var kept = scored.Select(axis => Keep(shape, axis)).ToList();
        return kept.Aggregate((IEnumerable<ImmutableArray<OptionScore>>)[[]], (designs, axis) => designs.SelectMany(design => axis.Select(option => design.Add(option))))
            .Select(options => new PlanDesign(shape, options, allowed, _allowed));
    }

    // Requests from too far are late whatever the servers do. Where they alone break the promise, Limit refuses the shape and says so.
    double AllowedToServers(PlanShape shape)
    {
        var afar = PlanDistance.Late(shape.Base, _space.Request);
        return afar <= _allowed ? _allowed - afar : _allowed;
    }

    // What costs more and holds no better cannot win with any other part.
    List<OptionScore> Keep(PlanShape shape, List<OptionScore> axis)
    {
        List<OptionScore> kept = [];
        foreach (var option in axis.OrderBy(option => option.MeanCost).ThenByDescending(option => option.Met))
        {
            if (kept.Count < MostOptions && kept.TrueForAll(cheaper => option.Met > cheaper.Met || (option.Met == cheaper.Met && option.Bad.Sum() < cheaper.Bad.Sum() * 0.5)))
                kept.Add(option);
            else
                _rejected.Add(Reject(shape, option, kept));
        }

        return kept;
    }

    PlanRejection Reject(PlanShape shape, OptionScore option, List<OptionScore> kept)
    {
        var better = kept.Where(other => other.Met >= option.Met).MinBy(other => other.MeanCost);
        var reason = option.Met >= Asked && better is not null
            ? option.MeanCost - better.MeanCost < 0.5 ? $"holds, but is no cheaper than {better.Option.Text}"
                : Invariant($"holds, but costs ${option.MeanCost - better.MeanCost:#,##0} a month more than {better.Option.Text}")
            : option.Met >= Asked ? Invariant($"holds, but {kept.Count} cheaper choices are in the race") : Misses(option);
        return new(shape.Name, $"{option.Option.Axis}: {option.Option.Text}", reason);
    }

    string Misses(OptionScore option) =>
        Invariant($"keeps {_space.Request.Objective.Text} in {option.Met} of {_scenarios} scenarios, {Asked} are asked for; in the middle one {option.MiddleMiss * 100:0.##} % are late or lost");

    List<PlanDesign> Front(List<PlanDesign> designs)
    {
        List<PlanDesign> front = [];
        var best = -1;
        foreach (var design in designs)
        {
            if (design.Met <= best || _limits.Count > MostLimitChecks * 4 || Limit(design) is not null)
                continue;
            front.Add(design);
            best = design.Met;
            if (best == _scenarios)
                break;
        }

        return front.Count <= MostFront ? front : [.. front.Where((design, index) => index % (front.Count / MostFront + 1) == 0 || design.Met >= Asked)];
    }

    // What is not replayed: connections, memory, network, quotas, at the most users.
    string? Limit(PlanDesign design)
    {
        if (_limits.TryGetValue(design, out var known))
            return known;
        if (_tooMuchWork is not null)
            return _limits[design] = _tooMuchWork;
        if (PlanDistance.TooFar(design.Shape.Base, _space.Request) is { } far)
            return _limits[design] = far;
        if (_hopeless.TryGetValue(design.Shape.Name, out var shape) && shape.Failed >= HopelessAfter)
            return _limits[design] = shape.Reason;
        var full = new CapacityEstimator(_space.Catalog).Estimate(design.ToBlueprint(), _space.Request.Uncertain).Ranking
            .Where(ranked => !IsReplayed(ranked.Limit.Name)).FirstOrDefault(ranked => ranked.Limit.Utilisation.High > 1);
        var reason = full is null ? null
            : Invariant($"{full.Limit.Name} of {full.Block}: {full.Limit.Demand.High:#,##0.##} of {full.Limit.Capacity:#,##0.##} {full.Limit.Unit} at the most users");
        // One design of the shape that holds keeps it in the race.
        _hopeless[design.Shape.Name] = reason is null ? (int.MinValue, "") : (shape.Failed + 1, reason);
        return _limits[design] = reason;
    }

    // A replay counts waiting; requests whose work is longer than the promise are late without any, and enough of them are dynamic ones.
    static string? TooMuchWork(PlanRequest request)
    {
        var (workload, objective) = (request.Workload, request.Objective);
        var milliseconds = workload.CpuMillisecondsPerRequest.Expected;
        return 1 - workload.StaticShare.Expected > 1 - objective.Percentile && milliseconds >= objective.Milliseconds
            ? Invariant($"a dynamic request takes {milliseconds:0.##} ms of CPU alone, and the promise is {objective.Text}")
            : null;
    }

    /// <summary>Whether a replay shows that a limit is reached, so that nothing else has to.</summary>
    internal static bool IsReplayed(string limit) => limit is "CPU" or "writer CPU" or "reader CPU" || limit.StartsWith("hands for", StringComparison.Ordinal);

    void RejectDesigns(List<PlanDesign> designs, List<PlanDesign> feasible, PlanDesign? winner)
    {
        List<PlanRejection> whole = [];
        foreach (var (design, limit) in _limits.Where(entry => entry.Value is not null))
            whole.Add(new(design.Shape.Name, Text(design), limit!));
        foreach (var (shape, _) in _space.Shapes)
        {
            if (winner is not null && shape == winner.Shape)
                continue;
            var best = feasible.Find(design => design.Shape == shape && (!_limits.TryGetValue(design, out var limit) || limit is null));
            var safest = designs.Where(design => design.Shape == shape).MaxBy(design => design.Met);
            if (best is not null && (decimal)best.MeanCost > _space.Request.Budget)
                whole.Add(new(shape.Name, Text(best), Invariant($"holds, but costs ${best.MeanCost:#,##0} a month, above the budget")));
            else if (best is not null && winner is not null)
                whole.Add(new(shape.Name, Text(best), Invariant($"its cheapest design that holds costs ${best.MeanCost:#,##0} a month, ${best.MeanCost - winner.MeanCost:#,##0} more than the winner")));
            else if (best is null && safest is not null && safest.Met < Asked)
                whole.Add(new(shape.Name, Text(safest), Invariant($"its safest design keeps {_space.Request.Objective.Text} in {safest.Met} of {_scenarios} scenarios, {Asked} are asked for")));
        }

        _rejected.InsertRange(0, whole.DistinctBy(rejection => (rejection.Shape, rejection.Reason)));
    }

    static string Text(PlanDesign design) => string.Join("; ", design.Options.Select(option => $"{option.Option.Axis}: {option.Option.Text}"));

    PlanFinalist Finalist(PlanDesign design, List<PlanDesign> finalists)
    {
        var dearest = Enumerable.Range(0, _scenarios).Select(s => finalists.Max(other => other.Cost[s])).ToArray();
        var cheapest = Enumerable.Range(0, _scenarios).Select(s => finalists.Where(other => other.Holds[s]).Select(other => other.Cost[s]).DefaultIfEmpty(dearest[s]).Min()).ToArray();
        var tail = Math.Max(1, (int)Math.Ceiling(_scenarios / 20.0));
        return new(design.Shape.Name, [.. design.Options.Select(option => new PlanChoice(option.Option.Axis, option.Option.Text))], design.MeanCost, (double)design.Met / _scenarios,
            design.Missed.Order().ElementAt((int)Math.Min(_scenarios - 1, Math.Ceiling(0.95 * _scenarios) - 1)),
            design.Cost.OrderDescending().Take(tail).Average(),
            Enumerable.Range(0, _scenarios).Average(s => (design.Holds[s] ? design.Cost[s] : dearest[s]) - cheapest[s]));
    }

    double Confidence(PlanDesign winner, List<PlanDesign> designs)
    {
        var asked = _space.Request.Probability;
        var sure = Ranking.HoldsOften(winner.Met, _scenarios, asked);
        var cheaper = designs.Where(design => design.MeanCost < winner.MeanCost && design.Met < Asked).MaxBy(design => design.Met);
        if (cheaper is not null)
            sure = Math.Min(sure, Ranking.HoldsTooSeldom(cheaper.Met, _scenarios, asked));
        var next = designs.FirstOrDefault(design => design != winner && design.Met >= Asked && design.MeanCost >= winner.MeanCost);
        return next is null ? sure : Math.Min(sure, Ranking.Cheaper(winner.Cost, next.Cost));
    }
}
