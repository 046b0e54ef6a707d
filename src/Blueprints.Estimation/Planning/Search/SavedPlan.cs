using System.Collections.Immutable;
using Blueprints.Estimation.Cost;
using Blueprints.Validation;
using static System.FormattableString;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>A plan that <see cref="PlanJson"/> wrote, read back: what was asked, the winner, cost against risk, and what was not taken.</summary>
public sealed record SavedPlan
{
    // A search writes tens of designs.
    const int MostFinalists = 1_000;

    /// <summary>The AWS region.</summary>
    public required string Region { get; init; }

    /// <summary>What users were promised: <c>p99&lt;300ms</c>.</summary>
    public required string Objective { get; init; }

    /// <summary>The share of scenarios in which it had to hold; 0 to 1.</summary>
    public required double Probability { get; init; }

    /// <summary>Daily users.</summary>
    public required Cases Users { get; init; }

    /// <summary>The scenarios that every candidate was replayed against.</summary>
    public required int Scenarios { get; init; }

    /// <summary>How sure the ranking is; 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The cheapest design that holds as often as asked; null where there was none.</summary>
    public required PlanFinalist? Winner { get; init; }

    /// <summary>Cost against risk, the cheapest first.</summary>
    public required ImmutableArray<PlanFinalist> Front { get; init; }

    /// <summary>What was not taken, with reasons.</summary>
    public required ImmutableArray<PlanRejection> Rejected { get; init; }

    /// <summary>Reads a plan.</summary>
    /// <param name="json">The document, as docs/schemas/plan.schema.json describes it; nothing more and nothing less.</param>
    /// <param name="source">What to call it in messages, usually its file name.</param>
    /// <exception cref="InvalidInputException">It is no such document (the message has line and column), or a figure in it is out of range.</exception>
    public static SavedPlan Read(string json, string source)
    {
        var document = SavedJson.Read<PlanDocument>(json, source, "plan of blueprints plan --format json");
        if (document.SchemaVersion != 1)
            throw new InvalidInputException($"{source}: schemaVersion is {document.SchemaVersion}; allowed: 1");
        if (document.Front.Count > MostFinalists)
            throw new InvalidInputException($"{source}: front has {document.Front.Count} designs; allowed: at most {MostFinalists}");
        Share(document.Probability, "probability", source);
        Share(document.Confidence, "confidence", source);
        return new()
        {
            Region = document.Region,
            Objective = document.Objective,
            Probability = document.Probability,
            Users = document.Users,
            Scenarios = document.Scenarios,
            Confidence = document.Confidence,
            Winner = document.Winner?.ToFinalist(source, "winner"),
            Front = [.. Each(document.Front, source, "front").Select((finalist, at) => finalist.ToFinalist(source, $"front[{at}]"))],
            Rejected = [.. Each(document.Rejected, source, "rejected")],
        };
    }

    // What a list holds may be null to the reader of JSON, whatever its type says.
    static IEnumerable<T> Each<T>(List<T> parts, string source, string place)
        where T : class => parts.Select((part, at) => (T?)part ?? throw new InvalidInputException($"{source}: {place}[{at}] is null; allowed: an object"));

    static void Share(double share, string what, string source)
    {
        if (share is not (>= 0 and <= 1))
            throw new InvalidInputException(Invariant($"{source}: {what} is {share}; allowed: 0 to 1"));
    }

    sealed record PlanDocument(
        int SchemaVersion, string Region, string Objective, double Probability, Cases Users, ulong Seed, int Scenarios, int Steps, int Candidates, int Designs, double Confidence,
        FinalistPart? Winner, List<FinalistPart> Front, List<PlanRejection> Rejected);

    sealed record FinalistPart(string Shape, List<ChoicePart> Choices, double Monthly, double Holds, double MissedShare, double Cvar95, double Regret)
    {
        public PlanFinalist ToFinalist(string source, string place)
        {
            Share(Holds, $"{place}.holds", source);
            foreach (var (name, figure) in new[] { ("monthly", Monthly), ("missedShare", MissedShare), ("cvar95", Cvar95), ("regret", Regret) })
            {
                if (figure is not (>= 0 and <= 1e15))
                    throw new InvalidInputException(Invariant($"{source}: {place}.{name} is {figure}; allowed: 0 to 1e15"));
            }

            return new(Shape, [.. Each(Choices, source, $"{place}.choices").Select(choice => new PlanChoice(choice.Axis, choice.Choice))], Monthly, Holds, MissedShare, Cvar95, Regret);
        }
    }

    sealed record ChoicePart(string Axis, string Choice);
}
