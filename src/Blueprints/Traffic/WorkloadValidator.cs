using Blueprints.Validation;

namespace Blueprints.Traffic;

/// <summary>The ranges of a workload's figures, as their documentation gives them.</summary>
static class WorkloadValidator
{
    public static void Validate(Workload workload, ProblemCollector problems)
    {
        if (workload.SchemaVersion != 1)
            problems.Add("schemaVersion", $"{workload.SchemaVersion}", "1", "write the document in version 1");
        problems.Range("dailyUsers", workload.DailyUsers, 0, 10_000_000_000);
        problems.Range("requestsPerUserPerDay", workload.RequestsPerUserPerDay, 0, 1_000_000);
        problems.Range("retryShare", workload.RetryShare, 0, 10);
        problems.Range("peakToAverage", workload.PeakToAverage, 1, 24);
        problems.Range("staticShare", workload.StaticShare, 0, 1);
        problems.Range("readShare", workload.ReadShare, 0, 1);
        problems.Range("cacheHitRatio", workload.CacheHitRatio, 0, 1);
        problems.Range("cdnHitRatio", workload.CdnHitRatio, 0, 1);
        ValidateUsers(workload, problems);
        problems.Range("requestKilobytes", workload.RequestKilobytes, 0, 1_000_000);
        problems.Range("dynamicResponseKilobytes", workload.DynamicResponseKilobytes, 0, 1_000_000);
        problems.Range("staticResponseKilobytes", workload.StaticResponseKilobytes, 0, 1_000_000);
        problems.Range("cpuMillisecondsPerRequest", workload.CpuMillisecondsPerRequest, 0, 1_000_000);
        problems.Range("cpuMillisecondsPerStaticRequest", workload.CpuMillisecondsPerStaticRequest, 0, 1_000_000);
        problems.Range("queriesPerRequest", workload.QueriesPerRequest, 0, 10_000);
        problems.Range("inputOutputsPerQuery", workload.InputOutputsPerQuery, 0, 10_000);
        problems.Range("outboundKilobytesPerRequest", workload.OutboundKilobytesPerRequest, 0, 1_000_000);
        problems.Range("logKilobytesPerRequest", workload.LogKilobytesPerRequest, 0, 1_000_000);
        problems.Range("accessLogKilobytesPerRequest", workload.AccessLogKilobytesPerRequest, 0, 1_000);
        problems.Range("connectionsPerUserPerDay", workload.ConnectionsPerUserPerDay, 0, 1_000_000);
        problems.Range("connectionSeconds", workload.ConnectionSeconds, 0, 86_400);
        problems.Range("databaseMegabytesPerUser", workload.DatabaseMegabytesPerUser, 0, 1_000_000);
        problems.Range("workingSetShare", workload.WorkingSetShare, 0, 1);
        problems.Range("dailyDatabaseChange", workload.DailyDatabaseChange, 0, 10);
        problems.Range("fileMegabytesPerUser", workload.FileMegabytesPerUser, 0, 1_000_000);
        problems.Range("jobsPerRequest", workload.JobsPerRequest, 0, 1_000);
        problems.Range("jobCpuMilliseconds", workload.JobCpuMilliseconds, 0, 10_000_000);
        problems.Range("databaseMillisecondsPerQuery", workload.DatabaseMillisecondsPerQuery, 0, 1_000_000);
        problems.Range("databaseConnectionsPerServer", workload.DatabaseConnectionsPerServer, 0, 10_000);
        problems.Range("primaryReadShare", workload.PrimaryReadShare, 0, 1);
        problems.Range("cacheMegabytesPerUser", workload.CacheMegabytesPerUser, 0, 1_000_000);
        problems.Range("cacheMicrosecondsPerCommand", workload.CacheMicrosecondsPerCommand, 0.001m, 1_000_000);
    }

    static void ValidateUsers(Workload workload, ProblemCollector problems)
    {
        problems.Unique("users", workload.Users.Select(user => user.Geography.ToString()));
        for (var i = 0; i < workload.Users.Count; i++)
            workload.Users[i].Validate(problems.At($"users[{i}]"));
        var together = workload.Users.Where(user => user.Share is > 0 and <= 1).Sum(user => user.Share);
        if (workload.Users.Count > 0 && together != 1)
            problems.Add("users", $"shares of {Text.Of(together)} together", "1", "share out all of the traffic");
    }
}
