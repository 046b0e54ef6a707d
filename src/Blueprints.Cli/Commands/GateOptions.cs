using System.CommandLine;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Comparison;
using Blueprints.Estimation.Cost.Gates;

namespace Blueprints.Cli.Commands;

/// <summary>The options of the gates that can fail a run, and their verdict.</summary>
sealed class GateOptions
{
    readonly Option<string?> _most = new("--max-monthly") { Description = "Fail with exit code 1 when a month costs more: 500 or 1200.50.", HelpName = "USD" };
    readonly Option<string?> _increase = new("--max-increase") { Description = "Fail with exit code 1 when a month costs so much more than before: 100 or 10%.", HelpName = "USD|PCT%" };
    readonly Option<string> _case = new("--gate-on") { Description = "The case that --max-monthly and --max-increase look at.", DefaultValueFactory = _ => "expected" };
    readonly Option<bool> _strict = new("--strict") { Description = "Fail with exit code 1 when something has no price." };

    public GateOptions() => _case.AcceptOnlyFromAmong("low", "expected", "high");

    /// <summary>The options, in the order of the help text.</summary>
    public IEnumerable<Option> All => [_most, _increase, _case, _strict];

    /// <summary>Whether an increase is gated, so that something to compare with is needed.</summary>
    public bool Compares(ParseResult parsed) => parsed.GetValue(_increase) is not null;

    /// <summary>Puts an estimate through the gates and says on the error stream why it fails.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="estimate">The estimate.</param>
    /// <param name="diff">Its difference to what was before; null where there is nothing to compare with.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="Validation.InvalidInputException">A limit is no amount.</exception>
    public int Judge(ParseResult parsed, CostEstimate estimate, CostDiff? diff)
    {
        var gates = new CostGates
        {
            MaxMonthly = parsed.GetValue(_most) is { } most ? CostGates.Amount("--max-monthly", most) : null,
            MaxIncrease = parsed.GetValue(_increase) is { } increase ? CostGates.Increase("--max-increase", increase) : null,
            Case = Enum.Parse<CostCase>(parsed.GetRequiredValue(_case), ignoreCase: true),
            Strict = parsed.GetValue(_strict),
        };
        var verdict = gates.Judge(estimate, diff);
        foreach (var warning in verdict.Warnings)
            Console.Error.WriteLine($"warning: {warning}");
        foreach (var failure in verdict.Failures)
            Console.Error.WriteLine($"error: {failure}");
        return verdict.Passed ? ExitCode.Ok : ExitCode.GateFailed;
    }
}
