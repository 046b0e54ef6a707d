using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Security;

/// <summary>Every default that protects, over every phase and over a design with a block of every kind.</summary>
public class SecuritySweepTests
{
    const string EveryKind = "every-block";

    static readonly string[] SecretNames = ["password", "masterPassword", "secretString", "clientSecret", "authToken", "token"];

    public static TheoryData<string> Designs => [.. Enumerable.Range(1, Roadmap.PhaseCount).Select(phase => $"phase{phase}"), .. ClusterPhases.Names, EveryKind];

    static Task<Recording> RecordAsync(string design) => design == EveryKind ? EveryBlock.RecordAsync() : ClusterPhases.Find(design) is { } cluster ? Phases.RecordAsync(cluster) : Phases.RecordAsync(design[^1] - '0');

    [Fact]
    public void A_block_of_every_kind_is_swept()
    {
        var kinds = typeof(BlockSpec).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(kind => kind.DerivedType);

        EveryBlock.Blueprint.Blocks.Select(block => block.Spec.GetType()).Distinct().Should().BeEquivalentTo(kinds, "a new kind of block is added to EveryBlock, so that its resources are swept");
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task Defaults_hold_for_every_resource(string design)
    {
        var graph = (await RecordAsync(design)).Graph;

        SecurityRules.All.SelectMany(rule => rule.Violations(graph).Select(resource => $"{rule.Default}: {resource}")).Should().BeEmpty();
    }

    [Fact]
    public async Task Every_default_is_about_resources_that_exist()
    {
        var graph = (await EveryBlock.RecordAsync()).Graph;

        SecurityRules.All.SelectMany(rule => rule.Types.Where(type => !graph.OfType(type).Any()).Select(type => $"{rule.Default}: no {type}")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task No_secret_is_recorded_in_plain_or_put_out(string design)
    {
        var recording = await RecordAsync(design);

        recording.Graph.Resources.SelectMany(resource => RecordedInputs.Members(resource.Inputs).Where(member => SecretNames.Contains(member.Name) && member.Value.ToString() != "[secret]")
            .Select(member => $"{resource.Name}.{member.Name}")).Should().BeEmpty();
        recording.Graph.Resources.Should().NotContain(resource => resource.Inputs.GetRawText().Contains(EveryBlock.SignInSecret));
        recording.Outputs.Should().NotContain(output => $"{output.Value}".Contains("made-up-password") || SecretNames.Contains(output.Key));
    }

    [Fact]
    public void The_documentation_lists_every_default()
    {
        var documented = File.ReadAllLines(Path.Combine(Root(), "docs", "security.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Split('|')[2].Trim());

        documented.Should().Equal(SecurityRules.All.Select(rule => rule.Default), "docs/security.md has a row for each rule, in the same order");
    }

    static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
