namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>Times in milliseconds that neither workload nor catalog says. Those without a source are ours, within a factor of three.</summary>
static class LatencyAssumptions
{
    /// <summary>The utilisation above which a stationary formula says nothing about a busy hour.</summary>
    public const double StationaryUtilisation = 0.95;

    /// <summary>A round trip between two zones of a region.</summary>
    public const double Hop = 0.5;

    /// <summary>What a layer 7 load balancer adds.</summary>
    public const double Balancer = 1;

    /// <summary>A storage operation of a database that misses its memory. EBS and Aurora promise single-digit milliseconds.</summary>
    public const double Storage = 1;

    /// <summary>A commit that copies in other zones confirm: Aurora's storage, a standby, DSQL in one region.</summary>
    public const double Commit = 2;

    /// <summary>A search in a read model. Nothing can be said without data and query: measure it.</summary>
    public const double Search = 10;

    /// <summary>An object's first bytes, always. Amazon S3 User Guide, performance guidelines: small objects 100 to 200 ms.</summary>
    public const double ObjectLeast = 100;

    /// <summary>What comes on top on average, so that one in twenty takes 200 ms.</summary>
    public const double ObjectVaries = 33;

    /// <summary>Sending a message to SQS, SNS or EventBridge, always and on average on top. Amazon SQS FAQ: tens or low hundreds of milliseconds.</summary>
    public const double Send = 10;

    /// <summary>Handing a message to a broker of Kafka or RabbitMQ.</summary>
    public const double Broker = 5;

    /// <summary>Round trips that a new connection takes before its first request: TCP and TLS 1.3.</summary>
    public const double HandshakeTrips = 2;
}
