using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints calibrate</c> as a process, alone and as the beginning of a story.</summary>
public sealed class CalibrateCommandTests : IDisposable
{
    const string Statements = "query,calls,total_exec_time\n\"SELECT * FROM orders WHERE customer = $1\",100000,500000\nSELECT report,1,1000\n";

    readonly string _folder = Directory.CreateTempSubdirectory("blueprints-calibrate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void From_a_measured_file_to_capacity_advice_and_cost()
    {
        // Measured: statements take ten times what is assumed.
        var (measured, workload) = (Write("pg.csv", Statements), Path.Combine(_folder, "workload.json"));

        Tool.Run("calibrate", measured, "--users", "300k", "--requests", "25000", "--output", workload).Succeeded().Should().Contain("databaseMillisecondsPerQuery").And.Contain("SELECT * FROM orders");
        var assumed = Capacity("phase3", "--users", "300k");
        var calibrated = Capacity("phase3", "--workload", workload);

        calibrated.GetProperty("users").GetDecimal().Should().Be(300_000);
        Saturation(calibrated, "db", "writer CPU").Should().BeLessThan(Saturation(assumed, "db", "writer CPU") / 9, "5 ms instead of half a millisecond");
        Worth(assumed, "cache").Should().BeFalse("half a millisecond for a statement is little");
        Worth(calibrated, "cache").Should().BeTrue("reads fill more than a vCPU");
        Worth(calibrated, "readers").Should().BeTrue("reads that miss the cache fill most of a vCPU");
        Worth(calibrated, "sharding").Should().BeFalse("one writer is enough");
        calibrated.GetProperty("latencyMs").GetProperty("p99").GetDecimal().Should().BeGreaterThan(assumed.GetProperty("latencyMs").GetProperty("p99").GetDecimal());
        JsonDocument.Parse(Tool.Run("cost", "phase3", "--workload", workload, "--format", "json").Succeeded()).RootElement.GetProperty("monthly").GetProperty("expected").GetDecimal().Should().BeGreaterThan(0);
    }

    [Fact]
    public void The_ranking_and_the_figures_are_told_to_programs_too()
    {
        var root = JsonDocument.Parse(Tool.Run("calibrate", Write("pg.csv", Statements), "--users", "1000", "--format", "json").Succeeded()).RootElement;

        root.GetProperty("statements")[0].GetProperty("totalMs").GetDecimal().Should().Be(500_000);
        root.GetProperty("statements")[1].GetProperty("query").GetString().Should().Be("SELECT report");
        root.GetProperty("measured")[0].GetString().Should().Be("databaseMillisecondsPerQuery");
        root.GetProperty("workload").GetProperty("dailyUsers").GetDecimal().Should().Be(1_000);
    }

    [Fact]
    public void What_cannot_be_used_is_refused_with_the_reason()
    {
        var measured = Write("pg.csv", Statements);

        Tool.Run("calibrate", measured).Refused().Should().Contain("--users N");
        Tool.Run("calibrate", Write("what.txt", "hello"), "--users", "1").Refused().Should().Contain("what.txt").And.Contain("allowed: a k6 summary");
        Tool.Run("calibrate", Write("bad.csv", "query,calls,total_exec_time\na,b,c\n"), "--users", "1").Refused().Should().Contain("bad.csv, line 2: calls is \"b\"");
        Tool.Run("calibrate", Path.Combine(_folder, "none.csv"), "--users", "1").Refused().Should().Contain("there is no such file");
        Tool.Run("calibrate", measured, "--users", "1", "--vcpus", "0").Refused().Should().Contain("--vcpus is \"0\"");
        Tool.Run("calibrate", measured, "--users", "1", "--requests", "-5").Refused().Should().Contain("--requests is \"-5\"");
        Tool.Run("calibrate", measured, "--users", "1", "--output", Path.Combine(_folder, "none", "w.json")).Refused().Should().Contain("w.json");
    }

    [Fact]
    public void Packed_files_are_read_as_aws_keeps_them()
    {
        var (plain, packed) = (Write("alb.log", AlbLog), Path.Combine(_folder, "alb.log.gz"));
        using (var file = new GZipStream(File.Create(packed), CompressionLevel.Optimal))
            file.Write(Encoding.UTF8.GetBytes(AlbLog));

        var figures = Tool.Run("calibrate", packed, "--users", "1000", "--format", "json").Succeeded();

        figures.Replace("alb.log.gz", "alb.log", StringComparison.Ordinal).Should().Be(Tool.Run("calibrate", plain, "--users", "1000", "--format", "json").Succeeded());
        var damaged = Path.Combine(_folder, "damaged.gz");
        File.WriteAllBytes(damaged, [.. File.ReadAllBytes(packed)[..20], 0xff, 0xff, 0xff]);
        Tool.Run("calibrate", damaged, "--users", "1").Refused().Should().Contain("damaged.gz");
    }

    [Fact]
    public void Throughputs_of_a_load_test_become_processor_time_where_vcpus_are_known()
    {
        var measured = Write("wrk.txt", Wrk((1, 200), (4, 780), (16, 1_000), (64, 1_000)));

        var root = JsonDocument.Parse(Tool.Run("calibrate", measured, "--users", "1000", "--vcpus", "4", "--format", "json").Succeeded()).RootElement;

        root.GetProperty("closedQueue").GetProperty("mostPerSecond").GetDecimal().Should().BeApproximately(1_000, 20);
        root.GetProperty("workload").GetProperty("cpuMillisecondsPerRequest").GetDecimal().Should().BeApproximately(4, 0.1m, "4 vCPUs are full at 1,000 requests a second");
        Tool.Run("calibrate", measured, "--users", "1000", "--vcpus", "4").Succeeded().Should().Contain("Closed queue of 4 vCPUs");
        Tool.Run("calibrate", measured, "--users", "1000", "--format", "json").Succeeded().Should().NotContain("closedQueue", "nobody said of how many vCPUs");
    }

    const string AlbLog = "https 2026-01-01T00:00:00.000000Z app/lb/1 10.0.0.1:4000 10.1.0.1:80 0.000 0.025 0.000 200 200 1024 2048 \"GET https://shop.example:443/orders HTTP/2.0\" \"agent\" - -\n";

    static string Wrk(params (int Connections, int Rate)[] runs) => string.Concat(runs.Select(run => $"  1 threads and {run.Connections} connections\nRequests/sec:   {run.Rate}.00\n"));

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    static JsonElement Capacity(params string[] arguments) => JsonDocument.Parse(Tool.Run(["capacity", .. arguments, "--format", "json"]).Succeeded()).RootElement;

    static decimal Saturation(JsonElement root, string block, string limit) => root.GetProperty("blocks").EnumerateArray().Single(one => one.GetProperty("block").GetString() == block)
        .GetProperty("limits").EnumerateArray().Single(one => one.GetProperty("limit").GetString() == limit).GetProperty("saturatesAtUsers").GetDecimal();

    static bool Worth(JsonElement root, string part) => root.GetProperty("advice").GetProperty("parts").EnumerateArray().Single(one => one.GetProperty("part").GetString() == part).GetProperty("worthIt").GetBoolean();
}
