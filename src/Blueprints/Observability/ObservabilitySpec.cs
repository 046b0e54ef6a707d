using Blueprints.Validation;

namespace Blueprints.Observability;

/// <summary>
/// What watches the other blocks: a dashboard with a row for each of them, the alarms worth having for each kind, service level objectives with burn-rate alarms, and one topic that all
/// alarms tell. Everything follows from the blueprint; a block added later is watched without another word.
/// </summary>
public sealed record ObservabilitySpec : BlockSpec
{
    /// <summary>Addresses that get the alarms by e-mail; at most 20. Default: none. Each has to confirm once.</summary>
    public ValueList<string> Emails { get; init; } = [];

    /// <summary>Whether there is a dashboard. Default: yes.</summary>
    public bool Dashboard { get; init; } = true;

    /// <summary>Whether each block gets the alarms of its kind. Default: yes.</summary>
    public bool Alarms { get; init; } = true;

    /// <summary>Blocks without alarms of their kind; at most 200. Default: none. The dashboard still shows them.</summary>
    public ValueList<string> Quiet { get; init; } = [];

    /// <summary>The share of requests, in per cent, that load balancers answer without a server error; 90 to 99.99, or 0 for no objective. Default: 99.9.</summary>
    public decimal AvailabilityPercent { get; init; } = 99.9m;

    /// <summary>The share of requests, in per cent, that are answered within <see cref="LatencyMilliseconds"/>; 50 to 99.99, or 0 for no objective. Default: 99.</summary>
    public decimal LatencyPercent { get; init; } = 99;

    /// <summary>The time, in milliseconds, within which <see cref="LatencyPercent"/> of the requests are answered; 1 to 60,000. Default: 1,000.</summary>
    public int LatencyMilliseconds { get; init; } = 1_000;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        if (blueprint.Blocks.OfKind<ObservabilitySpec>().Count() > 1 && blueprint.Blocks.OfKind<ObservabilitySpec>().First().Spec != this)
            problems.Add("", "a second block of kind observability", "at most one, which watches all blocks", "remove it");
        problems.Range("emails.count", Emails.Count, 0, 20);
        problems.Unique("emails", Emails);
        foreach (var email in Emails.Take(20).Where(email => !IsAddress(email)))
            problems.Add("emails", $"\"{email}\"", "an e-mail address such as ops@example.com", "correct it");
        problems.Range("quiet.count", Quiet.Count, 0, 200);
        foreach (var block in Quiet.Take(200).Where(block => !blueprint.Has(block)))
            problems.Add("quiet", $"\"{block}\"", $"a block: {blueprint.BlockNames}", "name an existing block");
        if (AvailabilityPercent != 0)
            problems.Range("availabilityPercent", AvailabilityPercent, 90, 99.99m);
        if (LatencyPercent != 0)
            problems.Range("latencyPercent", LatencyPercent, 50, 99.99m);
        problems.Range("latencyMilliseconds", LatencyMilliseconds, 1, 60_000);
    }

    static bool IsAddress(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return email.Length <= 254 && at > 0 && at == email.LastIndexOf('@') && email.IndexOf('.', at) > at + 1 && !email.EndsWith('.') && !email.Any(char.IsWhiteSpace);
    }
}
