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
        strict.Error.Should().StartWith("error: --strict: Does not hold: CPU of web");
        JsonDocument.Parse(strict.Output).RootElement.GetProperty("bottleneck").GetProperty("block").GetString().Should().Be("web");
    }

    [Fact]
    public void Every_limit_is_explained_by_its_source_where_asked()
    {
        Tool.Run("capacity", "phase3", "--explain").Succeeded().Should().Contain("db, writer CPU: ").And.Contain("cdn, requests: CloudFront quotas").And.Contain("balancer, targets: Elastic Load Balancing quotas");
        Tool.Run("capacity", "phase3").Succeeded().Should().NotContain("CloudFront quotas").And.Contain("--explain shows the source");
    }

    [Fact]
    public void A_program_is_refused_without_being_run() =>
        Tool.Run("capacity", AppContext.BaseDirectory).Refused().Should().Contain("holds resources and no design");

    [Fact]
    public void A_range_of_users_and_markdown_are_accepted() => Tool.Run("capacity", "phase3", "--users", "400k..800k", "--format", "markdown").Succeeded().Should().Contain("| Block | Limit |");

    [Fact]
    public void A_target_that_is_no_design_is_refused() => Tool.Run("capacity", "phase9").ExitCode.Should().Be(2);
}
