using System.CommandLine;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>The option of every command that replays traffic: what users are promised.</summary>
sealed class SloOption
{
    readonly Option<string> _slo = new("--slo") { Description = "What users are promised: p99<300ms.", HelpName = "OBJECTIVE", DefaultValueFactory = _ => "p99<300ms" };

    /// <summary>The option.</summary>
    public Option Option => _slo;

    /// <summary>The promise.</summary>
    /// <exception cref="InvalidInputException">It is no promise, or several.</exception>
    public LatencyObjective Objective(ParseResult parsed)
    {
        var text = parsed.GetRequiredValue(_slo);
        return LatencyObjective.Parse(text) is [var one] ? one : throw new InvalidInputException($"--slo is \"{text}\"; allowed: one promise, such as p99<300ms");
    }
}
