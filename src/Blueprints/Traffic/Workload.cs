using System.Text.Json.Serialization;
using Blueprints.Quantities;
using Blueprints.Serialization;
using Blueprints.Validation;

namespace Blueprints.Traffic;

/// <summary>
/// The traffic a design has to carry. Every figure may be a single number or an <see cref="Interval"/>. The defaults describe a small consumer web service and
/// are planning assumptions, named as such beside every line they influence: replace them by measurements.
/// </summary>
public sealed record Workload
{
    /// <summary>The version of the JSON document; 1.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Users who use the service on a day; 0 to 10 billion. Required.</summary>
    public required Interval DailyUsers { get; init; }

    /// <summary>Requests a user makes in a day, static files included; 0 to 1,000,000. Default: 50.</summary>
    public Interval RequestsPerUserPerDay { get; init; } = 50;

    /// <summary>Requests that clients send once more after an error or a timeout, for each one of theirs; 0 to 10. Default: 0. They are work like any other.</summary>
    public Interval RetryShare { get; init; }

    /// <summary>
    /// Requests in the busiest hour over the day's average hour; 1 (flat) to 24 (all in one hour). Default: 3. <see cref="DailyCurve"/> has the other hours.
    /// </summary>
    public decimal PeakToAverage { get; init; } = 3;

    /// <summary>
    /// Share of requests for static files and uploads; 0 to 1. Default: 0.6. Static and dynamic requests add up to all of them in every case, so an interval here widens an
    /// estimate only as far as the number of requests is uncertain too.
    /// </summary>
    public Interval StaticShare { get; init; } = 0.6m;

    /// <summary>Share of dynamic requests that only read; 0 to 1. Default: 0.9, near the ten reads to a write of many services. An interval counts as that of <see cref="StaticShare"/> does.</summary>
    public Interval ReadShare { get; init; } = 0.9m;

    /// <summary>Share of reads whose answer a cache holds; 0 to 1. Default: 0.8: 80 % of reads ask for 20 % of the data, and that part is cached.</summary>
    public Interval CacheHitRatio { get; init; } = 0.8m;

    /// <summary>Share of static requests that a CDN answers at its edge; 0 to 1. Default: 0.95: 50,000 of a million requests are left for the origin.</summary>
    public Interval CdnHitRatio { get; init; } = 0.95m;

    /// <summary>Where users are, for a CDN's prices; shares of 1 together. Default: none, all of them are near the blueprint's region.</summary>
    public ValueList<UserShare> Users { get; init; } = [];

    /// <summary>Kilobytes a request carries in; 0 to 1,000,000. Default: 1.</summary>
    public Interval RequestKilobytes { get; init; } = 1;

    /// <summary>Kilobytes a dynamic response carries out; 0 to 1,000,000. Default: 12.</summary>
    public Interval DynamicResponseKilobytes { get; init; } = 12;

    /// <summary>Kilobytes a static response carries out; 0 to 1,000,000. Default: 30.</summary>
    public Interval StaticResponseKilobytes { get; init; } = 30;

    /// <summary>CPU time of a dynamic request on one vCPU, in milliseconds; 0 to 1,000,000. Default: 20.</summary>
    public Interval CpuMillisecondsPerRequest { get; init; } = 20;

    /// <summary>CPU time of a static request served by a fleet, in milliseconds; 0 to 1,000,000. Default: 1.</summary>
    public Interval CpuMillisecondsPerStaticRequest { get; init; } = 1;

    /// <summary>Database statements of a dynamic request that finds nothing in a cache; 0 to 10,000. Default: 4.</summary>
    public Interval QueriesPerRequest { get; init; } = 4;

    /// <summary>Database storage reads and writes of a statement that misses its memory; 0 to 10,000. Default: 0.5. Aurora bills these.</summary>
    public Interval InputOutputsPerQuery { get; init; } = 0.5m;

    /// <summary>Kilobytes that the application sends to third parties for a dynamic request, such as mail or payment calls; 0 to 1,000,000. Default: 0.5.</summary>
    public Interval OutboundKilobytesPerRequest { get; init; } = 0.5m;

    /// <summary>Kilobytes that a container service logs for a request or a job; 0 to 1,000,000. Default: 0.5, one structured line.</summary>
    public Interval LogKilobytesPerRequest { get; init; } = 0.5m;

    /// <summary>Kilobytes of access log in S3, compressed, for a request to a load balancer, a CDN or a bucket that keeps one; 0 to 1,000. Default: 0.1; AWS publishes no size.</summary>
    public Interval AccessLogKilobytesPerRequest { get; init; } = 0.1m;

    /// <summary>New TCP connections a user opens in a day; 0 to 1,000,000. Default: 6.</summary>
    public Interval ConnectionsPerUserPerDay { get; init; } = 6;

    /// <summary>Seconds a connection stays open; 0 to 86,400. Default: 60, the load balancer's idle timeout.</summary>
    public Interval ConnectionSeconds { get; init; } = 60;

    /// <summary>Database size, in megabytes for each daily user; 0 to 1,000,000. Default: 0.5 (50,000 daily users: 24 GB).</summary>
    public Interval DatabaseMegabytesPerUser { get; init; } = 0.5m;

    /// <summary>
    /// Part of the database that a busy hour asks for, which its memory should hold; 0 to 1. Default: 0.015: an eighth of the day's users, and of each an eighth of what is stored.
    /// </summary>
    public Interval WorkingSetShare { get; init; } = 0.015m;

    /// <summary>Part of the database that changes in a day, which continuous backups keep; 0 to 10. Default: 0.05.</summary>
    public Interval DailyDatabaseChange { get; init; } = 0.05m;

    /// <summary>Files in the object store, in megabytes for each daily user; 0 to 1,000,000. Default: 4 (50,000 daily users: 195 GB).</summary>
    public Interval FileMegabytesPerUser { get; init; } = 4;

    /// <summary>
    /// Jobs that a dynamic request leaves to workers, on flows that carry jobs; 0 to 1,000. Default: 0.05, one request in twenty: a mail, an image, an export.
    /// </summary>
    public Interval JobsPerRequest { get; init; } = 0.05m;

    /// <summary>CPU time of a job on one vCPU of a worker, in milliseconds; 0 to 10,000,000. Default: 200, ten times a request's.</summary>
    public Interval JobCpuMilliseconds { get; init; } = 200;

    /// <summary>CPU time of a database statement on one vCPU of the database, in milliseconds; 0 to 1,000,000. Default: 0.5, an indexed look-up or write.</summary>
    public Interval DatabaseMillisecondsPerQuery { get; init; } = 0.5m;

    /// <summary>Database connections that each server keeps in its pool; 0 to 10,000. Default: 10: a hundred servers need a thousand.</summary>
    public Interval DatabaseConnectionsPerServer { get; init; } = 10;

    /// <summary>Share of reads that have to see the user's own last write and so go to the writer; 0 to 1. Default: 0.1.</summary>
    public Interval PrimaryReadShare { get; init; } = 0.1m;

    /// <summary>Sessions and cached data, in megabytes for each daily user; 0 to 1,000,000. Default: 0.0015, a session and its share of what all ask for (1,000,000 daily users: 1.5 GB).</summary>
    public Interval CacheMegabytesPerUser { get; init; } = 0.0015m;

    /// <summary>Time of a command on the thread of a cache that runs it, in microseconds; 0.001 to 1,000,000. Default: 10, or 100,000 commands a second without pipelining; a rule of thumb within a factor of three.</summary>
    public Interval CacheMicrosecondsPerCommand { get; init; } = 10;

    /// <summary>Requests a second, averaged over the day, those sent once more among them.</summary>
    [JsonIgnore]
    public Interval RequestsPerSecond => DailyUsers * RequestsPerUserPerDay * ((Interval)1 + RetryShare) / 86_400;

    /// <summary>Reads a workload from JSON and validates it.</summary>
    /// <param name="json">The document, as <see cref="ToJson"/> writes it; members left out have their defaults.</param>
    /// <param name="source">What to call the document in messages, usually its file name.</param>
    /// <exception cref="InvalidInputException">The document does not parse, or figures are out of range (all are listed).</exception>
    public static Workload FromJson(string json, string source = "workload")
    {
        var workload = Document.Read<Workload>(json, source);
        workload.ThrowIfInvalid(source);
        return workload;
    }

    /// <summary>The workload as indented JSON; <see cref="FromJson"/> gives back an equal workload.</summary>
    public string ToJson() => Document.Write<Workload>(this) + "\n";

    /// <summary>Everything that is wrong with the workload; empty when it can be used.</summary>
    public IReadOnlyList<Problem> Validate()
    {
        var problems = new ProblemCollector();
        WorkloadValidator.Validate(this, problems);
        return problems.Problems;
    }

    /// <summary>Refuses a workload with figures out of range.</summary>
    /// <param name="source">What to call it in the message. Default: workload.</param>
    /// <exception cref="InvalidInputException">There are problems; the message lists all of them.</exception>
    public void ThrowIfInvalid(string source = "workload")
    {
        var problems = Validate();
        if (problems.Count > 0)
            throw new InvalidInputException(source, problems);
    }
}
