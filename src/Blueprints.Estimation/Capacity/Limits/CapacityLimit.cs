using Blueprints.Quantities;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>One limit of a block, at its largest size, under the busiest hour of a workload.</summary>
public sealed record CapacityLimit
{
    // Beyond the users of the earth nothing is worth telling.
    const decimal Most = 10_000_000_000;

    internal CapacityLimit(string name, LimitedResource resource, string unit, Demand demand, decimal capacity, Interval users, string source)
    {
        (Name, Resource, Unit, Capacity, Source) = (name, resource, unit, capacity, source);
        Demand = demand.Of(users);
        Utilisation = Demand / capacity;
        SaturatesAtUsers = Saturation(demand, capacity);
    }

    /// <summary>What it is called: <c>reader CPU</c>.</summary>
    public string Name { get; }

    /// <summary>What runs out.</summary>
    public LimitedResource Resource { get; }

    /// <summary>The unit of demand and capacity: <c>vCPU</c>.</summary>
    public string Unit { get; }

    /// <summary>What the busiest hour asks for, in <see cref="Unit"/>; 0 or more.</summary>
    public Interval Demand { get; }

    /// <summary>What the block has at its largest size, in <see cref="Unit"/>; above 0.</summary>
    public decimal Capacity { get; }

    /// <summary>Demand over capacity: 1 is full; 0 or more.</summary>
    public Interval Utilisation { get; }

    /// <summary>Daily users at which it is full, the shape of the traffic staying as it is; null where it does not fill below ten billion. 0 where it is full without users.</summary>
    public Interval? SaturatesAtUsers { get; }

    /// <summary>Where the figures come from.</summary>
    public string Source { get; }

    // More asked for by each user fills it earlier, so the ends change places.
    static Interval? Saturation(Demand demand, decimal capacity)
    {
        if (demand.Floor > capacity)
            return 0;
        if (demand.PerUser.Expected * Most < capacity)
            return null;
        return new(Users(demand.PerUser.High), Users(demand.PerUser.Expected), Users(demand.PerUser.Low), demand.PerUser.Confidence);

        decimal Users(decimal perUser) => perUser * Most < capacity ? Most : Math.Floor(Math.Round(capacity / perUser, 3));
    }
}
