namespace Blueprints.Kubernetes;

/// <summary>How many connections a pool holds. The arithmetic of the connection model: what clients open, what the database takes.</summary>
public static class PoolSizing
{
    /// <summary>Server connections that one replica may open: an even share of what the database is to see, at least 1.</summary>
    /// <param name="serverConnections">Connections to the database by all replicas; 1 or more.</param>
    /// <param name="replicas">Replicas; 1 or more.</param>
    /// <returns>200 of 3 replicas: 66 each, so that all of them stay below 200.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static int PerReplica(int serverConnections, int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(serverConnections, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        return Math.Max(1, serverConnections / replicas);
    }

    /// <summary>Client connections that one replica has to hold, where another is away and its clients come to those that are left.</summary>
    /// <param name="clientConnections">Connections that all clients open; 0 or more.</param>
    /// <param name="replicas">Replicas; 1 or more.</param>
    /// <returns>1,000 of 3 replicas: 500 each, since two have to do; a single replica holds all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static int ClientsPerReplica(int clientConnections, int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(clientConnections);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        var left = Math.Max(1, replicas - 1);
        return (int)((clientConnections + (long)left - 1) / left);
    }
}
