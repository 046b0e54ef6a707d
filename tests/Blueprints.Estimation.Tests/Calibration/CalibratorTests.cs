using System.Text.Json;
using Blueprints.Estimation.Calibration;
using Blueprints.Estimation.Tests.Schemas;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Tests.Calibration;

/// <summary>What measurements say together.</summary>
public sealed class CalibratorTests
{
    static readonly Workload Assumed = new() { DailyUsers = 1_000 };

    [Fact]
    public void A_hundred_thousand_runs_of_5_ms_outrank_one_of_a_second()
    {
        var ranking = QueryRanking.Of([new("slow", 1, 1_000), new("frequent", 100_000, 500_000)]);

        ranking.Select(ranked => ranked.Use.Query).Should().Equal("frequent", "slow");
        ranking[0].Use.TotalMilliseconds.Should().Be(500 * 1_000);
        ranking[0].Use.MeanMilliseconds.Should().Be(5);
        ranking[0].Share.Should().BeApproximately(500.0 / 501, 1e-9);
    }

    [Fact]
    public void Measured_figures_replace_assumed_ones_and_no_others()
    {
        var result = Of(Assumed, MeasuredFiles.Statements, MeasuredFiles.AlbLog());

        result.Workload.DatabaseMillisecondsPerQuery.Expected.Should().BeApproximately(5.00995m, 1e-5m);
        result.Workload.StaticShare.Low.Should().BeLessThan(result.Workload.StaticShare.Expected);
        result.Workload.CacheHitRatio.Should().Be(Assumed.CacheHitRatio);
        result.Measured.Should().Contain(["databaseMillisecondsPerQuery", "staticShare", "requestsPerUserPerDay"]).And.NotContain("cacheHitRatio");
        result.Workload.RequestsPerUserPerDay.Expected.Should().BeApproximately(0.26m, 0.005m, "260 requests of a thousand users");
        Workload.FromJson(result.Workload.ToJson()).Should().Be(result.Workload);
    }

    [Fact]
    public void A_command_has_of_a_caches_thread_what_redis_benchmark_measured()
    {
        var result = Of(Assumed, MeasuredFiles.RedisPlain);

        result.Workload.CacheMicrosecondsPerCommand.Expected.Should().BeApproximately((1_000_000 / 97_087.38m + 1_000_000 / 98_039.22m) / 2, 1e-5m, "GET and SET in equal parts");
        result.Measured.Should().Equal("cacheMicrosecondsPerCommand");
        Of(Assumed, MeasuredFiles.RedisClients).Workload.CacheMicrosecondsPerCommand.Expected.Should().BeApproximately(1_000_000 / 60_000m, 1e-5m, "one client leaves the thread idle; four have the most throughput");
        Of(Assumed, "LRANGE_600 (first 600 elements): 9000.00 requests per second\n").Measured.Should().BeEmpty("a list of 600 is no common command");
    }

    [Theory]
    [InlineData("1e-3")]
    [InlineData("1e-30")]
    [InlineData("1e-290")]
    public void A_cache_that_hardly_answered_is_no_workload(string rate) => FluentActions.Invoking(() => Of(Assumed, $"\"test\",\"rps\"\n\"GET\",\"{rate}\"\n"))
        .Should().Throw<InvalidInputException>().WithMessage("*cacheMicrosecondsPerCommand*1000000*");

    [Fact]
    public void Runs_at_several_clients_give_back_the_law_that_made_them()
    {
        var result = Of(Assumed, MeasuredFiles.PgBench);

        result.Scalability!.Value.Contention.Should().BeApproximately(0.05, 0.01);
        result.Scalability!.Value.Coherency.Should().BeApproximately(0.001, 0.0005);
        result.Scalability!.Value.RSquared.Should().BeGreaterThan(0.999);
        result.ScalabilitySamples.Should().Be(5);
        Of(Assumed, "number of clients: 1\ntps = 5\nnumber of clients: 2\ntps = 9").Scalability.Should().BeNull("two points fit any law");
    }

    [Fact]
    public void A_closed_queue_of_the_vcpus_finds_the_processor_time_of_a_statement()
    {
        var result = Loaded(MeasuredFiles.PgBenchOfFour);

        result.Queue!.Value.ServiceTime.Should().BeApproximately(0.008, 1e-6);
        result.Queue!.Value.ThinkTime.Should().BeApproximately(0.002, 1e-6);
        result.Queue!.Value.Utilization.Should().BeGreaterThan(0.99);
        result.Workload.DatabaseMillisecondsPerQuery.Expected.Should().BeApproximately(1.6m, 0.001m, "8 ms of five statements");
        result.Measured.Should().Equal("databaseMillisecondsPerQuery");
    }

    [Fact]
    public void Light_loads_say_nothing_of_processor_time()
    {
        // One of four vCPUs is busy at most.
        var light = Loaded(string.Concat(new[] { 1, 2, 3 }.Select(clients => $"1 threads and {clients} connections\nRequests/sec: {clients * 10}\n")));

        light.Queue!.Value.Utilization.Should().BeLessThan(0.8);
        Loaded("1 threads and 1 connections\nRequests/sec: 10\n1 threads and 20000 connections\nRequests/sec: 99\n1 threads and 3 connections\nRequests/sec: 30\n").Queue.Should().BeNull("20,000 at a time are too many for the fit");
        Of(Assumed, MeasuredFiles.PgBenchOfFour).Queue.Should().BeNull("nobody said how many vCPUs");
    }

    [Fact]
    public void Measured_processor_time_is_kept_and_loads_of_other_tools_are_not_mixed()
    {
        var result = Loaded(MeasuredFiles.PgBenchOfFour, MeasuredFiles.Statements, MeasuredFiles.Wrk);

        result.Workload.DatabaseMillisecondsPerQuery.Expected.Should().BeApproximately(5.00995m, 1e-5m, "pg_stat_statements measured it");
        result.ScalabilitySamples.Should().Be(5, "wrk asked another system");
    }

    [Fact]
    public void Windows_with_less_than_one_user_and_rates_of_nothing_are_no_points() =>
        Of(Assumed, "number of clients: 0.5\ntps = 5\nnumber of clients: 2\ntps = 1e-300\nnumber of clients: 4\ntps = 9\nnumber of clients: 5\ntps = 9").Scalability.Should().BeNull();

    [Fact]
    public void Requests_make_statements_of_a_request() =>
        Calibrator.Of([MeasurementReader.Read(MeasuredFiles.Statements, "it")], Assumed, requests: 25_000).Workload.QueriesPerRequest.Expected.Should().BeApproximately(100_001m / 25_000, 1e-5m);

    [Fact]
    public void The_same_figure_of_two_files_is_their_mean_by_samples()
    {
        var result = Of(Assumed, "queryid,calls,total_exec_time\n1,100,100\n", "queryid,calls,total_exec_time\n2,300,1500\n");

        result.Workload.DatabaseMillisecondsPerQuery.Expected.Should().Be(4, "(100 × 1 ms + 300 × 5 ms) ÷ 400");
        result.Figures.Single(figure => figure.Name == "databaseMillisecondsPerQuery").Samples.Should().Be(400);
    }

    [Fact]
    public void Indexes_are_advised_on_by_figures()
    {
        var advice = Of(Assumed, MeasuredFiles.Tables, MeasuredFiles.Indexes, "query,calls,total_exec_time\nSELECT big,1000,50000\nSELECT cheap,90000,45000\nSELECT once,1,4000\n").Indexes;

        advice.Select(one => one.Subject).Should().Equal("SELECT big", "orders", "orders_old_idx");
        advice[0].Reason.Should().StartWith("1,000 runs of 50 ms are 51 %");
        advice[1].Reason.Should().StartWith("500 sequential scans of 100,000 rows each");
        advice[2].Reason.Should().Contain("3,000 rows written to orders", "an index is paid for with every write");
    }

    [Fact]
    public void Figures_that_are_no_workload_are_refused() =>
        FluentActions.Invoking(() => Of(Assumed, "queryid,calls,total_exec_time\n1,1,1e17\n")).Should().Throw<InvalidInputException>().WithMessage("*the measured workload*databaseMillisecondsPerQuery*");

    [Fact]
    public void The_document_keeps_to_its_schema_and_holds_a_workload()
    {
        var json = CalibrationJson.Write(Of(Assumed, MeasuredFiles.Statements, MeasuredFiles.AlbLog(), MeasuredFiles.PgBench, MeasuredFiles.Tables, MeasuredFiles.Indexes, MeasuredFiles.MetricData(1)));

        JsonSchema.Load("calibration").Errors(json).Should().BeEmpty();
        JsonSchema.Load("calibration").Errors(CalibrationJson.Write(Loaded(MeasuredFiles.PgBenchOfFour))).Should().BeEmpty();
        JsonSchema.Load("calibration").Errors("""{ "schemaVersion": 2 }""").Should().NotBeEmpty();
        Workload.FromJson(JsonDocument.Parse(json).RootElement.GetProperty("workload").GetRawText()).DailyUsers.Expected.Should().Be(1_000);
    }

    static CalibrationResult Of(Workload workload, params string[] files) => Calibrator.Of([.. files.Select((text, i) => MeasurementReader.Read(text, $"file {i + 1}", 4))], workload);

    static CalibrationResult Loaded(params string[] files) => Calibrator.Of([.. files.Select((text, i) => MeasurementReader.Read(text, $"file {i + 1}"))], Assumed, vcpus: 4);
}
