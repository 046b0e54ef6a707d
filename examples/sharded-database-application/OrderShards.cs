using Blueprints.Sharding;

namespace ShardedOrders.Application;

/// <summary>
/// Where an order is: the part of the application that knows shards. It takes the published map as text, however that was fetched, so it needs no cloud SDK and is tested
/// without one. Safe for any number of threads: a lookup reads one reference and allocates nothing.
/// </summary>
public sealed class OrderShards
{
    volatile ShardRouter _router;

    /// <summary>Routes by a published map.</summary>
    /// <param name="map">The text of the parameter that holds the map.</param>
    /// <exception cref="Blueprints.Validation.InvalidInputException">The text is no map, or the map has problems.</exception>
    public OrderShards(string map) => _router = new(ShardMap.FromJson(map));

    /// <summary>The version of the map in use; store it with what is written, to notice a writer with a stale map.</summary>
    public int Version => _router.Map.Version;

    /// <summary>The shard of all orders of a customer, so that they can be read and changed in one transaction.</summary>
    /// <param name="customer">The customer's number.</param>
    public string OfCustomer(long customer) => _router.Find(customer);

    /// <summary>The shards that a search over all customers has to ask.</summary>
    public IReadOnlyList<string> All => _router.AllShards.ToArray();

    /// <summary>Takes a newly published map. An older one, or the same, is left: publications can be seen out of order.</summary>
    /// <param name="map">The text of the parameter.</param>
    /// <returns>Whether the map is in use now.</returns>
    /// <exception cref="Blueprints.Validation.InvalidInputException">The text is no map; the map in use stays.</exception>
    public bool Refresh(string map)
    {
        var published = ShardMap.FromJson(map);
        if (published.Version <= Version)
            return false;
        _router = new(published);
        return true;
    }
}
