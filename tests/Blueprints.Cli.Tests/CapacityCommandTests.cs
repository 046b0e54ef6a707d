using System.Text.Json;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints capacity</c> as a process.</summary>
public sealed class CapacityCommandTests
{
    [Fact]
    public void The_bottleneck_is_told_in_a_sentence_before_the_ranking()
    {
        var result = Tool.Run("capacity", "phase2", "--users", "80000").Succeeded();

        result.Should().StartWith("First to be full: ").And.Contain("at 80,000 the busiest hour asks for").And.Contain("Single point of failure: network");
    }

    [Fact]
    public void Too_many_users_are_a_failed_gate_only_if_asked()
    {
        Tool.Run("capacity", "phase1", "--users", "1M").ExitCode.Should().Be(0);
        var strict = Tool.Run("capacity", "phase1", "--users", "1M", "--strict", "--format", "json");

        strict.ExitCode.Should().Be(1);
        strict.Error.Should().StartWith("error: --strict: Does not hold: CPU credits of web");
        JsonDocument.Parse(strict.Output).RootElement.GetProperty("bottleneck").GetProperty("block").GetString().Should().Be("web");
    }

    [Fact]
    public void Every_limit_is_explained_by_its_source_where_asked()
    {
        Tool.Run("capacity", "phase3", "--explain").Succeeded().Should().Contain("db, writer CPU: ").And.Contain("cdn, requests: CloudFront quotas").And.Contain("balancer, targets: Elastic Load Balancing quotas");
        Tool.Run("capacity", "phase3").Succeeded().Should().NotContain("CloudFront quotas").And.Contain("--explain shows the reasons");
    }

    [Fact]
    public void A_missed_objective_is_a_failed_gate_and_a_kept_one_is_none()
    {
        Tool.Run("capacity", "phase3", "--slo", "p99<300ms").Succeeded().Should().Contain("Response times in the busiest hour: p50 ");
        var missed = Tool.Run("capacity", "phase3", "--slo", "p50<300ms,p99<20ms", "--format", "json");

        missed.ExitCode.Should().Be(1);
        missed.Error.Should().StartWith("error: --slo: p99<20ms is missed: p99 is ").And.NotContain("p50<");
        JsonDocument.Parse(missed.Output).RootElement.GetProperty("latencyMs").GetProperty("p99").GetDecimal().Should().BeGreaterThan(20);
        Tool.Run("capacity", "phase3", "--slo", "p99=3").Refused().Should().Contain("p99<300ms");
    }

    [Fact]
    public void Response_times_above_saturation_are_unbounded()
    {
        var overloaded = Tool.Run("capacity", "phase1", "--users", "1M", "--slo", "p99<1000s");

        overloaded.ExitCode.Should().Be(1);
        overloaded.Output.Should().Contain("p99 unbounded").And.Contain("web at 746.5 %");
        overloaded.Error.Should().Contain("p99 is unbounded");
    }

    [Fact]
    public void A_program_is_refused_without_being_run()
    {
        var folder = Directory.CreateTempSubdirectory("program");
        File.WriteAllText(Path.Combine(folder.FullName, "Pulumi.yaml"), "name: shop\nruntime: nodejs\n");
        File.WriteAllText(Path.Combine(folder.FullName, "index.js"), "require('fs').writeFileSync('ran', '');");

        Tool.Run("capacity", folder.FullName).Refused().Should().Contain("holds resources and no design");
        File.Exists(Path.Combine(folder.FullName, "ran")).Should().BeFalse();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_range_of_users_and_markdown_are_accepted() => Tool.Run("capacity", "phase3", "--users", "400k..800k", "--format", "markdown").Succeeded().Should().Contain("| Block | Limit |");

    [Fact]
    public void A_target_that_is_no_design_is_refused() => Tool.Run("capacity", "phase9").ExitCode.Should().Be(2);
}
