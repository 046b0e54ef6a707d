using Blueprints.Estimation.Calibration;
using Blueprints.Validation;
using CsCheck;

namespace Blueprints.Estimation.Tests.Calibration;

/// <summary>Readers of measurements: what they find, and what they say of broken files.</summary>
public sealed class CalibrationReaderTests
{
    public static TheoryData<string, MeasurementKind> Samples => new()
    {
        { MeasuredFiles.K6Summary, MeasurementKind.K6Summary }, { MeasuredFiles.K6SummaryValues, MeasurementKind.K6Summary }, { MeasuredFiles.K6Csv, MeasurementKind.K6Csv },
        { MeasuredFiles.Statements, MeasurementKind.PgStatStatements }, { MeasuredFiles.StatementsJson, MeasurementKind.PgStatStatements }, { MeasuredFiles.Tables, MeasurementKind.PgTables },
        { MeasuredFiles.Indexes, MeasurementKind.PgIndexes }, { MeasuredFiles.AlbLog(), MeasurementKind.AlbLog }, { MeasuredFiles.MetricData(), MeasurementKind.CloudWatch },
        { MeasuredFiles.MetricStatistics, MeasurementKind.CloudWatch }, { MeasuredFiles.RedisPlain, MeasurementKind.RedisBenchmark }, { MeasuredFiles.RedisQuick, MeasurementKind.RedisBenchmark },
        { MeasuredFiles.RedisCsv, MeasurementKind.RedisBenchmark }, { MeasuredFiles.RedisClients, MeasurementKind.RedisBenchmark }, { MeasuredFiles.PgBench, MeasurementKind.PgBench },
        { MeasuredFiles.PgBenchOfFour, MeasurementKind.PgBench }, { MeasuredFiles.Wrk, MeasurementKind.Wrk },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Kinds_are_told_apart_by_what_is_in_a_file(string text, MeasurementKind kind)
    {
        MeasurementReader.Kind(text).Should().Be(kind);
        MeasurementReader.Read(text, "it", 4).Kind.Should().Be(kind);
    }

    [Fact]
    public void Both_forms_of_a_k6_summary_say_the_same()
    {
        foreach (var text in new[] { MeasuredFiles.K6Summary, MeasuredFiles.K6SummaryValues })
        {
            Figure(text, "responseMilliseconds mean").Value.Should().Be(42.5);
            Figure(text, "responseMilliseconds p95").Value.Should().Be(120);
            Figure(text, "responseMilliseconds p95").Samples.Should().Be(6_000);
            Figure(text, "testRequestsPerSecond").Value.Should().Be(100);
            Figure(text, "errorShare").Value.Should().Be(0.01);
            Figure(text, "requestKilobytes").Value.Should().Be(0.5);
        }
    }

    [Fact]
    public void Windows_of_a_k6_run_are_throughputs_at_their_users()
    {
        var measured = MeasurementReader.Read(MeasuredFiles.K6Csv, "k6.csv");

        measured.Points.Should().Equal(new LoadPoint(2, 0.3), new LoadPoint(4, 0.5));
        Figure(MeasuredFiles.K6Csv, "responseMilliseconds p50").Value.Should().Be(20);
    }

    [Fact]
    public void Statements_give_service_time_storage_and_hit_ratio()
    {
        // 100,000 runs of 5 ms and one of 1 s: 501,000 ms ÷ 100,001; 900,000 of 1,000,000 blocks in memory.
        foreach (var text in new[] { MeasuredFiles.Statements, MeasuredFiles.StatementsJson })
        {
            Figure(text, "databaseMillisecondsPerQuery").Value.Should().BeApproximately(501_000.0 / 100_001, 1e-9);
            Figure(text, "databaseMemoryHitRatio").Value.Should().BeApproximately(0.9, 1e-9);
            Figure(text, "inputOutputsPerQuery").Value.Should().BeApproximately(100_000.0 / 100_001, 1e-9);
        }

        MeasurementReader.Read(MeasuredFiles.Statements, "it").Statements[1].Query.Should().Be("SELECT \"a\", b FROM t");
        MeasurementReader.Read("queryid,calls,total_time\n7,2,10\n", "it").Statements[0].Should().Be(new StatementUse("7", 2, 10));
    }

    [Fact]
    public void An_access_log_gives_the_shape_of_the_traffic()
    {
        // A day of 24 hours with 10 requests each, 30 in one of them: 260 in all; a quarter of each ten are files or writes as the sample says.
        var log = MeasuredFiles.AlbLog();

        Figure(log, "staticShare").Value.Should().BeApproximately(0.5, 0.01);
        Figure(log, "readShare").Value.Should().BeApproximately(0.8, 0.01);
        Figure(log, "peakToAverage").Value.Should().BeApproximately(30 / (260.0 / 24), 0.01);
        Figure(log, "dynamicResponseKilobytes").Value.Should().BeApproximately(12, 1e-9);
        Figure(log, "staticResponseKilobytes").Value.Should().BeApproximately(30, 1e-9);
        Figure(log, "requestKilobytes").Value.Should().BeApproximately(1, 1e-9);
        Figure(log, "responseMilliseconds p50").Value.Should().BeApproximately(25, 1e-9);
        Figure(log, "staticShare").Low.Should().BeLessThan(0.5);
        Figure(log, "clientsPerDay").Value.Should().BeApproximately(10, 0.5);
    }

    [Fact]
    public void An_hour_of_a_log_says_nothing_of_the_day() =>
        MeasurementReader.Read(string.Join('\n', MeasuredFiles.AlbLog().Split('\n').Take(10)), "it").Figures.Should().NotContain(figure => figure.Name == "peakToAverage");

    [Fact]
    public void Cpu_over_requests_is_the_processor_time_of_a_request()
    {
        // 4 vCPUs: 5 % are there without requests, and each request a second takes 20 ms.
        var figure = MeasurementReader.Read(MeasuredFiles.MetricData(), "it", 4).Figures.Single(one => one.Name == "cpuMillisecondsPerRequest");

        figure.Value.Should().BeApproximately(20, 1e-6);
        figure.RSquared.Should().BeApproximately(1, 1e-6);
        figure.Residual.Should().BeApproximately(0, 1e-6);
        figure.Samples.Should().Be(48);
        MeasurementReader.Read(MeasuredFiles.MetricData(), "it").Figures.Should().NotContain(one => one.Name == "cpuMillisecondsPerRequest", "without the number of vCPUs nothing is said");
    }

    [Fact]
    public void A_noisy_line_has_an_interval_that_holds_the_truth()
    {
        var figure = MeasurementReader.Read(MeasuredFiles.MetricData(noise: 2), "it", 4).Figures.Single(one => one.Name == "cpuMillisecondsPerRequest");

        figure.RSquared.Should().BeInRange(0.5, 0.999);
        figure.Low.Should().BeLessThan(20);
        figure.High.Should().BeGreaterThan(20);
    }

    [Fact]
    public void Hits_and_misses_are_a_hit_ratio()
    {
        Figure(MeasuredFiles.MetricData(), "cacheHitRatio").Value.Should().BeApproximately(0.75, 1e-9);
        Figure(MeasuredFiles.MetricData(), "peakToAverage").Value.Should().BeGreaterThan(1);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("quick")]
    [InlineData("csv")]
    public void All_forms_of_redis_benchmark_give_commands_a_second(string form) => Figure(form switch { "plain" => MeasuredFiles.RedisPlain, "quick" => MeasuredFiles.RedisQuick, _ => MeasuredFiles.RedisCsv }, "cacheCommandsPerSecond GET").Value.Should().Be(98_039.22);

    [Fact]
    public void Runs_of_pgbench_are_throughputs_at_their_clients()
    {
        MeasurementReader.Read(MeasuredFiles.PgBench, "it").Points.Should().StartWith([new LoadPoint(1, 950), new LoadPoint(2, 1_800)]);
        Figure(MeasuredFiles.PgBench, "transactionMilliseconds at 1 clients").Value.Should().Be(1.053);
    }

    [Fact]
    public void Runs_of_one_test_of_redis_benchmark_are_throughputs_at_their_clients()
    {
        MeasurementReader.Read(MeasuredFiles.RedisClients, "it").Points.Should().Equal(new LoadPoint(1, 20_000), new LoadPoint(2, 36_000), new LoadPoint(4, 60_000));
        MeasurementReader.Read(MeasuredFiles.RedisClients.Replace("GET ======\n  2", "SET ======\n  2", StringComparison.Ordinal), "it").Points.Should().BeEmpty("GET and SET are not one load");
        Figure(MeasuredFiles.RedisClients, "commandMilliseconds GET at 2 clients").Value.Should().Be(0.054);
        MeasurementReader.Read(MeasuredFiles.RedisQuick, "it").Points.Should().BeEmpty("the short form does not say how many clients there were");
    }

    [Fact]
    public void Runs_of_wrk_are_throughputs_at_their_connections_with_times_in_milliseconds()
    {
        MeasurementReader.Read(MeasuredFiles.Wrk, "it").Points.Should().Equal(new LoadPoint(8, 32_882.23), new LoadPoint(64, 40_000));
        Figure(MeasuredFiles.Wrk, "responseMilliseconds mean at 8 connections").Value.Should().BeApproximately(0.33957, 1e-9);
        Figure(MeasuredFiles.Wrk, "responseMilliseconds p99 at 8 connections").Value.Should().Be(4.43);
        Figure(MeasuredFiles.Wrk, "responseMilliseconds mean at 64 connections").Value.Should().Be(1_200);
        Figure(MeasuredFiles.Wrk, "testRequestsPerSecond at 8 connections").Value.Should().Be(32_882.23);
    }

    [Fact]
    public void Statements_and_deviation_of_pgbench_are_told()
    {
        Figure(MeasuredFiles.PgBenchOfFour, "transactionMilliseconds deviation at 8 clients").Value.Should().Be(3);
        MeasurementReader.Read(MeasuredFiles.PgBenchOfFour, "it").Figures.Where(figure => figure.Name == "statementsPerTransaction").Should().HaveCount(5).And.OnlyContain(figure => figure.Value == 5);
    }

    [Theory]
    [InlineData("hello", "no measurements that are known")]
    [InlineData("", "no measurements that are known")]
    [InlineData("queryid,calls,total_exec_time\n1,2\n", "it, line 2: 2 fields; the header has 3")]
    [InlineData("queryid,calls,total_exec_time\n1,2,3\n1,two,3\n", "it, line 3: calls is \"two\"; allowed: a number of 0 or more")]
    [InlineData("queryid,calls,total_exec_time\n1,-2,3\n", "it, line 2: calls is \"-2\"")]
    [InlineData("queryid,calls,total_exec_time\n1,1e308,3\n", "calls is \"1e308\"")]
    [InlineData("queryid,calls,total_exec_time\n1,NaN,3\n", "calls is \"NaN\"")]
    [InlineData("queryid,calls,total_exec_time\n", "there is no statement that ran")]
    [InlineData("query,calls,total_exec_time\n\"open,1,1\n", "it, line 2: a quote is not closed")]
    [InlineData("calls,total_exec_timeX,total_exec_time2\n1,2,3\n", "there is no total_exec_time")]
    [InlineData("[ { \"calls\": 1, \"total_exec_time\": ", "it, line 1, column")]
    [InlineData("[ 1, \"total_exec_time\" ]", "element 1 is no object")]
    [InlineData("{ \"metrics\": {} }", "there is no http_req_duration")]
    [InlineData("{ \"metrics\": { \"http_req_duration\": { \"avg\": \"x\" }, \"http_reqs\": { \"count\": 1 } } }", "avg is \"x\"")]
    [InlineData("{ \"metrics\": { \"http_req_duration\": [], \"http_reqs\": { \"count\": 0 } } }", "there is no request")]
    [InlineData("metric_name,timestamp,metric_value\nvus,1,2\n", "there is no http_req_duration")]
    [InlineData("http 2026-01-01T00:00:00Z lb", "it, line 1: 3 fields")]
    [InlineData("http never lb 1.2.3.4:5 - 0 0 0 200 200 1 1 \"GET http://a/ HTTP/1.1\"", "it, line 1: time is \"never\"")]
    [InlineData("http 2026-01-01T00:00:00Z lb 1.2.3.4:5 - 0 x 0 200 200 1 1 \"GET http://a/ HTTP/1.1\"", "target_processing_time is \"x\"")]
    [InlineData("http 2026-01-01T00:00:00Z lb \"open", "a quote is not closed")]
    [InlineData("{ \"MetricDataResults\": [ { \"Label\": \"CPUUtilization\", \"Timestamps\": [1, 2], \"Values\": [1] } ] }", "2 timestamps and 1 values")]
    [InlineData("{ \"MetricDataResults\": [ { \"Timestamps\": [1], \"Values\": [1] } ] }", "there is no Label or Id")]
    [InlineData("{ \"MetricDataResults\": [ { \"Label\": \"a\", \"Timestamps\": [\"x\"], \"Values\": [1] } ] }", "a timestamp is \"x\"")]
    [InlineData("{ \"Label\": \"a\", \"Datapoints\": [ { \"Timestamp\": 1 } ] }", "there is no Sum, Average or Maximum")]
    [InlineData("{ \"MetricDataResults\": [] }", "there is no series of values")]
    [InlineData("tps = 12", "it, line 1: tps without a number of clients before it")]
    [InlineData("number of clients: many\ntps = 12", "it, line 1: number of clients is \"many\"")]
    [InlineData("Requests/sec: 12", "it, line 1: Requests/sec without a number of connections before it")]
    [InlineData("1 threads and 2 connections\nRequests/sec: many", "it, line 2: Requests/sec is \"many\"")]
    [InlineData("the Requests/sec: of nothing", "there is no run of wrk")]
    [InlineData("====== GET ======\n  2 parallel clients\n  avg  min  p50\n  0.1.2  3  4\n5 requests per second", "it, line 4: average latency is \"0.1.2\"")]
    [InlineData("some requests per second", "there is no result of redis-benchmark")]
    [InlineData("GET: 1e99 requests per second", "it, line 1: requests per second is \"1e99\"")]
    [InlineData("relname,indexrelname,idx_scan\n", "there is no index")]
    [InlineData("relname,seq_scan,seq_tup_read\nt,1,x\n", "it, line 2: seq_tup_read is \"x\"")]
    public void Broken_files_get_one_clear_error(string text, string message) =>
        FluentActions.Invoking(() => MeasurementReader.Read(text, "it")).Should().Throw<InvalidInputException>().WithMessage($"*{message}*").Which.Message.Should().StartWith("it");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Damaged_files_are_read_or_refused_and_nothing_else(string text, MeasurementKind kind) =>
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 40], Gen.String[Gen.Char["\"',{}[]:0-9eE.-\n x\0é"], 0, 6]).Sample((at, length, put) =>
        {
            var damaged = text[..at] + put + text[Math.Min(text.Length, at + length)..];
            try
            {
                return MeasurementReader.Read(damaged, "it", 2).Figures.All(figure => double.IsFinite(figure.Value) && figure.Value >= 0 && figure.Samples >= 0) && kind >= 0;
            }
            catch (InvalidInputException e)
            {
                return e.Message.StartsWith("it", StringComparison.Ordinal);
            }
        }, iter: 300, seed: "0000KOIPe601");

    static MeasuredFigure Figure(string text, string name) => MeasurementReader.Read(text, "it").Figures.Single(figure => figure.Name == name);
}
