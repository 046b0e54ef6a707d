using Blueprints.Quantities;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>What the busiest hour asks of a resource: so much for each daily user, and never less than a floor that stands whoever comes.</summary>
/// <param name="PerUser">For each daily user, in the limit's unit; 0 or more.</param>
/// <param name="Floor">What is asked for without users. Default: 0.</param>
readonly record struct Demand(Interval PerUser, decimal Floor = 0)
{
    public static implicit operator Demand(Interval perUser) => new(perUser);

    /// <summary>Both together.</summary>
    public static Demand operator +(Demand a, Demand b) => new(a.PerUser + b.PerUser, a.Floor + b.Floor);

    /// <summary>So many for each; the floor by the expected number.</summary>
    public static Demand operator *(Demand demand, Interval each) => new(demand.PerUser * each, demand.Floor * each.Expected);

    /// <summary>The demand of a number of daily users.</summary>
    public Interval Of(Interval users)
    {
        var floor = Floor;
        return (PerUser * users).Map(value => Math.Max(value, floor));
    }
}
