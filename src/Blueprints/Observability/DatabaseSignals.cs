using Blueprints.Databases;
using Blueprints.Sharding;

namespace Blueprints.Observability;

/// <summary>What is worth watching in databases, pools and read models.</summary>
static class DatabaseSignals
{
    static readonly SignalLimit Cpu = new(90, 60, 5, "the database's CPU is nearly used up");

    public static IEnumerable<Signal> Aurora(SignalMaker make, string key, AuroraClusterSpec spec)
    {
        var prefix = key == "id" ? "" : $"{key}-";
        foreach (var role in spec.IsSecondary ? ["READER"] : spec.Instances.Count > 1 || spec.ReaderScaling is not null ? new[] { "WRITER", "READER" } : ["WRITER"])
        {
            ValueList<SignalDimension> instances = [new("Role", role), .. make.By("DBClusterIdentifier", key)];
            var name = prefix + role.ToLowerInvariant();
            yield return make.Make("CPU", $"{name}-cpu", "CPUUtilization", "Average", instances, Cpu);
            yield return make.Make("Connections", $"{name}-connections", "DatabaseConnections", "Average", instances);
            yield return make.Make("Free memory", $"{name}-memory", "FreeableMemory", "Minimum", instances);
            if (role == "READER")
                yield return make.Make("Replica lag", $"{name}-lag", "AuroraReplicaLag", "Maximum", instances, new(1_000, 60, 5, "readers are more than a second behind the writer"));
        }
    }

    public static IEnumerable<Signal> Sharded(SignalMaker make, ShardedDatabaseSpec spec) => spec.Map.Shards
        .Skip(spec.FirstShard is null ? 0 : 1)
        .SelectMany(shard => Aurora(make, shard.Name, spec.Cluster ?? new()));

    public static IEnumerable<Signal> Instance(SignalMaker make)
    {
        var instance = make.By("DBInstanceIdentifier");
        yield return make.Make("CPU", "cpu", "CPUUtilization", "Average", instance, Cpu);
        yield return make.Make("Connections", "connections", "DatabaseConnections", "Average", instance);
        yield return make.Make("Free memory", "memory", "FreeableMemory", "Minimum", instance);
        yield return make.Make("Free storage", "storage", "FreeStorageSpace", "Minimum", instance, new(2_147_483_648, 300, 3, "less than 2 GiB of storage are left", Below: true));
    }

    public static IEnumerable<Signal> Proxy(SignalMaker make)
    {
        var proxy = make.By("ProxyName");
        yield return make.Make("Connections", "clients", "ClientConnections", "Sum", proxy);
        yield return make.Make("Connections", "borrowed", "DatabaseConnectionsCurrentlyBorrowed", "Sum", proxy);
        // In microseconds.
        yield return make.Make("Wait for a connection", "wait", "DatabaseConnectionsBorrowLatency", "Average", proxy, new(1_000_000, 60, 5, "requests wait more than a second for a database connection"));
        yield return make.Make("Available, %", "available", "AvailabilityPercentage", "Average",
            [.. proxy, new("TargetGroup", "default"), new("TargetRole", "READ_WRITE")], new(99, 60, 5, "the proxy does not reach the writer", Below: true));
    }

    public static IEnumerable<Signal> Distributed(SignalMaker make)
    {
        var cluster = make.By("ClusterId");
        yield return make.Make("Transactions", "transactions", "TotalTransactions", "Sum", cluster);
        // Each conflict is a transaction that the application has to run again.
        yield return make.Share("Conflicts, % of transactions", "conflicts", "OccConflicts", "TotalTransactions", "Sum", cluster, new(5, 300, 3, "more than 5 % of the transactions conflict: spread the hot keys"));
        yield return make.Make("Work", "work", "TotalDPU", "Sum", cluster);
    }

    public static IEnumerable<Signal> Search(SignalMaker make)
    {
        ValueList<SignalDimension> domain = [.. make.By("DomainName"), .. make.By("ClientId", "account")];
        yield return make.Make("Status", "red", "ClusterStatus.red", "Maximum", domain, new(0, 60, 1, "a primary shard has no node"));
        yield return make.Make("Status", "yellow", "ClusterStatus.yellow", "Maximum", domain);
        yield return make.Make("CPU", "cpu", "CPUUtilization", "Maximum", domain, new(80, 900, 3, "the domain's CPU is nearly used up"));
        yield return make.Make("Memory pressure", "jvm", "JVMMemoryPressure", "Maximum", domain, new(95, 60, 3, "the engine is short of memory"));
        yield return make.Make("Writes blocked", "blocked", "ClusterIndexWritesBlocked", "Maximum", domain, new(0, 300, 1, "the domain takes no more writes"));
    }
}
