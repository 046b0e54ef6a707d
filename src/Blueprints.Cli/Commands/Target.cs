using System.Globalization;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>What a command works on: a phase of the roadmap or a blueprint file.</summary>
/// <param name="Name">What to call it in results: <c>phase2</c>, or the file's name.</param>
/// <param name="Blueprint">The blueprint.</param>
/// <param name="TypicalDailyUsers">Daily users to assume when none are given; null where nothing is typical.</param>
sealed record Target(string Name, Blueprint Blueprint, int? TypicalDailyUsers)
{
    const string PhasePrefix = "phase";
    const string DefaultRegion = "us-east-1";

    /// <summary>What a target can be, for help and messages.</summary>
    public static readonly string Allowed = $"phase1 to phase{Roadmap.PhaseCount}, or a blueprint file (*.json)";

    /// <summary>Finds a target.</summary>
    /// <exception cref="InvalidInputException">There is no such phase or file, or the file is not a valid blueprint.</exception>
    public static Target Resolve(string name, string? region)
    {
        if (FromPhase(name, region ?? DefaultRegion) is { } phase)
            return phase;
        var target = FromFile(name);
        return region is null ? target : target with { Blueprint = target.Blueprint with { Region = region } };
    }

    static Target? FromPhase(string name, string region)
    {
        if (File.Exists(name) || !name.StartsWith(PhasePrefix, StringComparison.Ordinal))
            return null;
        if (!int.TryParse(name.AsSpan(PhasePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var phase) || phase < 1 || phase > Roadmap.PhaseCount)
            return null;
        return new(name, Roadmap.Phase(phase, region), Roadmap.TypicalDailyUsers(phase));
    }

    static Target FromFile(string name)
    {
        if (Directory.Exists(name))
            throw new InvalidInputException($"target \"{name}\" is a directory; allowed: {Allowed}");
        if (!File.Exists(name))
            throw new InvalidInputException($"target \"{name}\" is neither a phase nor a file; allowed: {Allowed}");
        return new(Path.GetFileName(name), Blueprint.FromJson(InputFile.Read(name), name), null);
    }
}
