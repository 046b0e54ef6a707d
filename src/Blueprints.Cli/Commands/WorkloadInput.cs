using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>The workload of a command: a file, a number of users, both, or what is typical of the phase.</summary>
static class WorkloadInput
{
    /// <exception cref="InvalidInputException">The file or the number cannot be used, or nothing says how many users there are.</exception>
    public static Workload Resolve(BlueprintTarget target, string? file, string? users)
    {
        if (Given(file, users) is { } workload)
            return workload;
        return target.TypicalDailyUsers is { } typical
            ? new() { DailyUsers = typical }
            : throw new InvalidInputException($"how many daily users does {target.Name} serve? Give --users N or --workload FILE");
    }

    /// <summary>The workload that the file and the number say; null for neither.</summary>
    /// <exception cref="InvalidInputException">The file or the number cannot be used.</exception>
    public static Workload? Given(string? file, string? users)
    {
        var workload = file is null ? null : Workload.FromJson(InputFile.Read(file), file);
        if (users is null)
            return workload;
        var count = UserCount.Parse(users);
        return workload is null ? new() { DailyUsers = count } : workload with { DailyUsers = count };
    }
}
