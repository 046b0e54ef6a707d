using System.CommandLine;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>The options of every command that sends traffic through a design in a region.</summary>
/// <param name="usersDefault">What holds without <c>--users</c>, for the help.</param>
/// <param name="regionText">What <c>--region</c> says, for the help.</param>
sealed class TrafficOptions(string usersDefault, string regionText)
{
    readonly Option<string?> _users = new("--users") { Description = $"Daily users: 50000, 50k, 1.5M or a range 40k..80k. Default: {usersDefault}.", HelpName = "N" };
    readonly Option<string?> _workload = new("--workload") { Description = "A JSON file with the traffic's figures; those left out have their defaults.", HelpName = "FILE" };
    readonly Option<string?> _region = new Option<string?>("--region") { Description = regionText, HelpName = "REGION" }.OffersRegions();

    /// <summary>How many users, and their figures.</summary>
    public IEnumerable<Option> Traffic => [_users, _workload];

    /// <summary>Where.</summary>
    public Option RegionOption => _region;

    /// <summary>The region; null where none is given.</summary>
    public string? Region(ParseResult parsed) => parsed.GetValue(_region);

    /// <summary>Whether the number of users is given, and not assumed.</summary>
    public bool IsUsersGiven(ParseResult parsed) => parsed.GetValue(_users) is not null || parsed.GetValue(_workload) is not null;

    /// <summary>The workload that is given, or what is typical of the design.</summary>
    /// <exception cref="InvalidInputException">The file or the number cannot be used, or nothing says how many users there are.</exception>
    public Workload Resolve(ParseResult parsed, BlueprintTarget design) => WorkloadInput.Resolve(design, parsed.GetValue(_workload), parsed.GetValue(_users));

    /// <summary>The workload that is given; null for none.</summary>
    /// <exception cref="InvalidInputException">The file or the number cannot be used.</exception>
    public Workload? Given(ParseResult parsed) => WorkloadInput.Given(parsed.GetValue(_workload), parsed.GetValue(_users));
}
