namespace Blueprints;

/// <summary>
/// The phases of growth as ready blueprints. Each answers the bottleneck of its range of daily users, and grows in place into the next: block names are stable,
/// and data stores start in a form that the next phase extends.
/// </summary>
/// <remarks>To turn parts on or off, pass <see cref="PhaseOptions"/>; to change a part, use a <c>with</c> expression on the blueprint, or write it to JSON and edit that.</remarks>
public static class Roadmap
{
    /// <summary>The number of phases: 5.</summary>
    public const int PhaseCount = 5;

    /// <summary>The blueprint of a phase.</summary>
    /// <param name="number">
    /// 1: one server in a group of one, one database (up to 10,000 daily users).
    /// 2: a load balancer, two to six servers, a cache for sessions and data, a reader, an object store (10,000 to 100,000).
    /// 3: three zones, a CDN, connection pooling, a bigger database with query statistics and readers that scale, a larger cache (100,000 to 1,000,000).
    /// 4: a queue with workers that follow its backlog, more readers, a cache of two shards (1,000,000 to 10,000,000).
    /// 5: two regions with one sharded database over both, fleets of their own for website, API and workers, a cache for rendered pieces (10,000,000 and more).
    /// </param>
    /// <param name="region">The AWS region. Default: <c>us-east-1</c>.</param>
    /// <param name="options">Which parts to turn on or off. Default: none, the phase as it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such phase.</exception>
    /// <exception cref="Validation.InvalidInputException">The options do not go together in this phase; all problems are listed.</exception>
    public static Blueprint Phase(int number, string region = "us-east-1", PhaseOptions? options = null)
    {
        ThrowIfUnknown(number);
        return new PhaseDesign(new(number, region, options ?? new()), PhaseSizes.Of(number)).Of(number, region);
    }

    /// <summary>A number of daily users that is typical of a phase, for when none is given: 5,000, 50,000, 500,000, 5,000,000 and 20,000,000.</summary>
    /// <param name="number">The phase, 1 to <see cref="PhaseCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such phase.</exception>
    public static int TypicalDailyUsers(int number)
    {
        ThrowIfUnknown(number);
        return number switch
        {
            1 => 5_000,
            2 => 50_000,
            3 => 500_000,
            4 => 5_000_000,
            _ => 20_000_000,
        };
    }

    /// <summary>The phase in whose range a number of daily users lies: up to 10,000, 100,000, 1,000,000, 10,000,000, and more.</summary>
    /// <param name="dailyUsers">Daily users; 0 or more.</param>
    /// <returns>1 to <see cref="PhaseCount"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static int PhaseFor(decimal dailyUsers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dailyUsers);
        return dailyUsers switch
        {
            <= 10_000 => 1,
            <= 100_000 => 2,
            <= 1_000_000 => 3,
            <= 10_000_000 => 4,
            _ => PhaseCount,
        };
    }

    static void ThrowIfUnknown(int number)
    {
        if (number is < 1 or > PhaseCount)
            throw new ArgumentOutOfRangeException(nameof(number), number, $"There is no phase {number}; allowed: 1 to {PhaseCount}.");
    }
}
