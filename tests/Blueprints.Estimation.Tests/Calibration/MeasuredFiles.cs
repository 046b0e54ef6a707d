using System.Globalization;
using Blueprints.Estimation.Capacity;

namespace Blueprints.Estimation.Tests.Calibration;

/// <summary>Small files of measurements with round figures, in the form that each tool writes.</summary>
static class MeasuredFiles
{
    public const string K6Summary = """
        { "metrics": { "http_req_duration": { "avg": 42.5, "min": 1, "med": 30, "max": 400, "p(90)": 90, "p(95)": 120 }, "http_reqs": { "count": 6000, "rate": 100 },
          "http_req_failed": { "value": 0.01, "passes": 60, "fails": 5940 }, "data_sent": { "count": 3072000, "rate": 51200 } } }
        """;

    public const string K6SummaryValues = """
        { "metrics": { "http_req_duration": { "type": "trend", "values": { "avg": 42.5, "med": 30, "p(90)": 90, "p(95)": 120 } }, "http_reqs": { "type": "counter", "values": { "count": 6000, "rate": 100 } },
          "http_req_failed": { "type": "rate", "values": { "rate": 0.01 } }, "data_sent": { "type": "counter", "values": { "count": 3072000 } } } }
        """;

    public const string K6Csv = """
        metric_name,timestamp,metric_value,check
        vus,1,1,
        http_reqs,2,1,
        http_req_duration,2,10,
        vus,11,2,
        http_reqs,12,1,
        http_req_duration,12,20,
        http_reqs,13,1,
        http_req_duration,13,20,
        http_reqs,14,1,
        http_req_duration,14,20,
        vus,21,4,
        http_reqs,22,5,
        http_req_duration,22,30,
        vus,31,4,
        http_reqs,32,1,
        http_req_duration,32,30,
        """;

    public const string Statements = "query,calls,total_exec_time,rows,shared_blks_hit,shared_blks_read\n\"SELECT * FROM orders\nWHERE customer = $1\",100000,500000,100000,900000,0\n\"SELECT \"\"a\"\", b FROM t\",1,1000,5,0,100000\n";

    public const string StatementsJson = """
        [ { "query": "SELECT * FROM orders WHERE customer = $1", "calls": 100000, "total_exec_time": 500000.0, "shared_blks_hit": 900000, "shared_blks_read": 0 },
          { "query": "SELECT a, b FROM t", "calls": "1", "total_exec_time": 1000, "shared_blks_hit": 0, "shared_blks_read": 100000, "rows": null } ]
        """;

    public const string Tables = "relname,seq_scan,seq_tup_read,idx_scan,n_tup_ins,n_tup_upd,n_tup_del,n_live_tup\norders,500,50000000,10,1000,2000,0,100000\nsmall,900,90000,0,1,0,0,100\n";

    public const string Indexes = "relname,indexrelname,idx_scan\norders,orders_pkey,0\norders,orders_old_idx,0\norders,orders_customer_idx,5000\n";

    public const string MetricStatistics = """{ "Label": "CPUUtilization", "Datapoints": [ { "Timestamp": "2026-01-01T00:00:00Z", "Average": 10, "Unit": "Percent" }, { "Timestamp": "2026-01-01T00:05:00Z", "Average": 12 } ] }""";

    public const string RedisPlain = """
        ====== SET ======
          100000 requests completed in 1.02 seconds
        Summary:
          throughput summary: 97087.38 requests per second
        ====== GET ======
          throughput summary: 98039.22 requests per second
        """;

    public const string RedisClients = """
        ====== GET ======
          33708 requests completed in 1.55 seconds
          1 parallel clients
        Summary:
          throughput summary: 20000.00 requests per second
          latency summary (msec):
                  avg       min       p50       p95       p99       max
                0.048     0.016     0.047     0.063     0.079     0.431
        ====== GET ======
          2 parallel clients
          throughput summary: 36000.00 requests per second
          latency summary (msec):
                  avg       min       p50       p95       p99       max
                0.054     0.016     0.047     0.063     0.079     0.431
        ====== GET ======
          4 parallel clients
          throughput summary: 60000.00 requests per second
        """;

    public const string Wrk = """
        Running 4s test @ http://127.0.0.1:8080/small.txt
          1 threads and 8 connections
          Thread Stats   Avg      Stdev     Max   +/- Stdev
            Latency   339.57us    0.95ms  13.67ms   97.14%
            Req/Sec    33.18k     3.11k   36.61k    70.00%
          Latency Distribution
             50%  217.00us
             99%    4.43ms
          32950 requests in 1.00s, 38.97MB read
        Requests/sec:  32882.23
        Transfer/sec:     38.89MB
          2 threads and 64 connections
            Latency     1.20s     0.95ms  13.67ms   97.14%
        Requests/sec:  40000.00
        """;

    public const string RedisQuick = "SET: 97087.38 requests per second, p50=0.263 msec\nGET: rps=0.0 (overall: 0.0)\rGET: 98039.22 requests per second, p50=0.255 msec\n";

    public const string RedisCsv = "\"test\",\"rps\",\"avg_latency_ms\",\"min_latency_ms\"\n\"SET\",\"97087.38\",\"0.3\",\"0.1\"\n\"GET\",\"98039.22\",\"0.3\",\"0.1\"\n";

    // Throughputs of a law with contention 0.05 and coherency 0.001, one doing 950: rounded to whole numbers at 2.
    public const string PgBench = """
        number of clients: 1
        latency average = 1.053 ms
        tps = 950 (without initial connection time)
        number of clients: 2
        latency average = 1.11 ms
        tps = 1800.000000 (without initial connection time)
        number of clients: 4
        tps = 3262.660944
        number of clients: 8
        tps = 5397.727273
        number of clients: 16
        tps = 7638.190955
        """;

    /// <summary>Runs of pgbench on four vCPUs at their limit: a transaction of five statements has 8 ms of a processor, and 2 ms besides.</summary>
    public static string PgBenchOfFour { get; } = string.Concat(new[] { 1, 2, 4, 8, 16 }.Select(clients =>
        string.Create(CultureInfo.InvariantCulture, $"transaction type: <builtin: TPC-B (sort of)>\nnumber of clients: {clients}\nlatency average = 10 ms\nlatency stddev = 3 ms\ntps = {ClosedQueue.Throughput(clients, 0.008, 4, 0.002):0.###} (without initial connection time)\n")));

    /// <summary>A day of a load balancer, ten requests an hour and thirty in the twelfth: half of them files, one of five of the others a change.</summary>
    public static string AlbLog() => string.Concat(Enumerable.Range(0, 24).SelectMany(hour => Enumerable.Range(0, hour == 12 ? 30 : 10).Select(i =>
    {
        var path = i % 2 == 0 ? "/static/app.js" : "/orders?id=1";
        var (method, sent) = (i % 10 == 9 ? "POST" : "GET", i % 2 == 0 ? 30 * 1_024 : 12 * 1_024);
        return string.Create(CultureInfo.InvariantCulture, $"https 2026-01-01T{hour:00}:{(i == 9 && hour == 23 ? 59 : i):00}:00.000000Z app/lb/1 10.0.0.{i % 10}:4000 10.1.0.1:80 0.000 0.025 0.000 200 200 1024 {sent} \"{method} https://shop.example:443{path} HTTP/2.0\" \"agent\" - -\n");
    })));

    /// <summary>Two days of hours of a group of four vCPUs at 5 % and 20 ms for each request, with noise in per cent of CPU.</summary>
    public static string MetricData(double noise = 0)
    {
        var hours = Enumerable.Range(0, 48).ToList();
        var rates = hours.ConvertAll(hour => 20 + 15 * Math.Sin(hour * Math.PI / 12));
        var times = string.Join(", ", hours.Select(hour => $"\"2026-01-0{1 + hour / 24}T{hour % 24:00}:00:00Z\""));
        // A fixed wave that no sine of a day follows.
        var cpu = hours.Select(hour => 5 + rates[hour] * 0.02 / 4 * 100 + noise * Math.Cos(hour * hour * 1.7));
        return $$"""
            { "MetricDataResults": [
              { "Id": "m1", "Label": "AWS/ApplicationELB RequestCount", "Timestamps": [{{times}}], "Values": [{{Numbers(rates.Select(rate => rate * 3_600))}}] },
              { "Id": "m2", "Label": "CPUUtilization", "Timestamps": [{{times}}], "Values": [{{Numbers(cpu)}}] },
              { "Id": "m3", "Label": "CacheHits", "Timestamps": ["2026-01-01T00:00:00Z"], "Values": [75] },
              { "Id": "m4", "Label": "CacheMisses", "Timestamps": ["2026-01-01T00:00:00Z"], "Values": [25] } ] }
            """;

        static string Numbers(IEnumerable<double> values) => string.Join(", ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
    }
}
