using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Tests.Schemas;

/// <summary>The published schemas say what the readers accept, with the same names, defaults and ranges.</summary>
public sealed class DocumentSchemaTests
{
    static readonly JsonSchema Blueprints = JsonSchema.Load("blueprint");
    static readonly JsonSchema Workloads = JsonSchema.Load("workload");

    public static TheoryData<string> ExampleFiles => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Examples"), "*.json")];

    public static TheoryData<string> WorkloadFigures => [.. Workloads.Root.GetProperty("properties").EnumerateObject().Select(figure => figure.Name).Where(name => name is not "schemaVersion" and not "users")];

    public static TheoryData<string> Kinds => [.. Blueprints.Definition("block").GetProperty("oneOf").EnumerateArray().Select(kind => kind.GetProperty("$ref").GetString()!["#/$defs/".Length..])];

    public static TheoryData<int> Phases => [.. Enumerable.Range(1, Roadmap.PhaseCount)];

    [Theory]
    [MemberData(nameof(Phases))]
    public void Every_phase_is_a_valid_blueprint(int phase) => Blueprints.Errors(Roadmap.Phase(phase).ToJson()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Phases))]
    public void Every_phase_in_a_cluster_is_too(int phase) => Blueprints.Errors(Roadmap.Phase(Math.Max(2, phase), options: new() { Kubernetes = true }).ToJson()).Should().BeEmpty();

    [Fact]
    public void What_the_reader_knows_the_schema_knows_and_the_other_way_round() => new SchemaWalk(Blueprints).Gaps(typeof(Blueprint)).Should().BeEmpty();

    [Fact]
    public void A_kind_property_or_enumeration_value_that_the_schema_lacks_is_found()
    {
        var damaged = new JsonSchema(JsonDocument.Parse(Blueprints.Root.GetRawText()
            .Replace("{ \"$ref\": \"#/$defs/cdn\" },", "", StringComparison.Ordinal)
            .Replace("\"spotPercent\":", "\"spotShare\":", StringComparison.Ordinal)
            .Replace("\"capacityOptimizedPrioritized\", ", "", StringComparison.Ordinal)).RootElement);

        new SchemaWalk(damaged).Gaps(typeof(Blueprint)).Should().Contain(gap => gap.Contains("cdn"))
            .And.Contain(gap => gap.Contains("spotPercent")).And.Contain(gap => gap.Contains("spotShare")).And.Contain(gap => gap.Contains("capacityOptimizedPrioritized"));
    }

    [Theory]
    [MemberData(nameof(ExampleFiles))]
    public void Every_blueprint_file_of_the_examples_is_valid(string file)
    {
        var json = File.ReadAllText(file);

        Blueprints.Errors(json).Should().BeEmpty();
        Blueprint.FromJson(json).Blocks.Should().NotBeEmpty();
    }

    [Fact]
    public void A_default_workload_is_valid_and_names_every_figure()
    {
        var json = new Workload { DailyUsers = new(1, 2, 3) }.ToJson();

        Workloads.Errors(json).Should().BeEmpty();
        Names(JsonDocument.Parse(json).RootElement).Should().BeEquivalentTo(Names(Workloads.Root.GetProperty("properties")));
    }

    [Theory]
    [MemberData(nameof(WorkloadFigures))]
    public void A_figure_has_the_range_that_the_reader_enforces(string figure)
    {
        var (min, max) = Range(Workloads.Root.GetProperty("properties").GetProperty(figure));

        Accepts(figure, min).Should().BeTrue();
        Accepts(figure, max).Should().BeTrue();
        Accepts(figure, min - 0.001m).Should().BeFalse();
        Accepts(figure, max + 0.001m).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(WorkloadFigures))]
    public void A_figure_has_the_default_that_the_reader_assumes(string figure)
    {
        if (!Workloads.Root.GetProperty("properties").GetProperty(figure).TryGetProperty("default", out var stated))
            return;

        var assumed = JsonDocument.Parse(new Workload { DailyUsers = 1 }.ToJson()).RootElement.GetProperty(figure);
        stated.GetDecimal().Should().Be(assumed.GetDecimal());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_block_has_the_members_and_defaults_that_the_reader_assumes(string kind)
    {
        var written = JsonDocument.Parse(BlockSpec.FromJson($$"""{ {{Fixture(kind)}} }""").ToJson()).RootElement;
        var members = Blueprints.Definition(kind).GetProperty("properties");

        foreach (var member in written.EnumerateObject().Where(member => !Required(kind).Contains(member.Name)))
            JsonElement.DeepEquals(members.GetProperty(member.Name).GetProperty("default"), member.Value).Should().BeTrue($"{kind}.{member.Name} is {member.Value}");
        members.EnumerateObject().Where(member => member.Value.TryGetProperty("default", out _)).Select(member => member.Name)
            .Should().BeSubsetOf(Names(written));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_block_has_no_member_that_the_reader_does_not_know(string kind)
    {
        var type = typeof(BlockSpec).Assembly.GetTypes().Single(candidate => candidate.IsSubclassOf(typeof(BlockSpec)) && Kind(candidate) == kind);

        var readable = type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

        Names(Blueprints.Definition(kind).GetProperty("properties")).Should().BeEquivalentTo(readable.Append("kind"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_whole_number_has_the_range_that_the_reader_enforces(string kind)
    {
        var fixture = Fixture(kind);
        foreach (var member in Blueprints.Definition(kind).GetProperty("properties").EnumerateObject().Where(member => member.Value.TryGetProperty("minimum", out _)))
        {
            var (min, max) = Range(member.Value);
            Problems(fixture, kind, member.Name, min - 1).Should().Contain(problem => problem.Contains(member.Name), $"{kind}.{member.Name} below {min}");
            Problems(fixture, kind, member.Name, max + 1).Should().Contain(problem => problem.Contains(member.Name), $"{kind}.{member.Name} above {max}");
        }
    }

    [Theory]
    [InlineData("""{ }""", "lacks name")]
    [InlineData("""{ "name": "Shop" }""", "does not match")]
    [InlineData("""{ "name": "shop", "color": "red" }""", "$.color is not allowed")]
    [InlineData("""{ "name": "shop", "blocks": { "web": { "kind": "farm" } } }""", "exactly one choice")]
    [InlineData("""{ "name": "shop", "blocks": { "web": { "kind": "fleet", "port": 0 } } }""", "$.blocks.web.port is below 1")]
    [InlineData("""{ "name": "shop", "flows": [{ "from": "users" }] }""", "$.flows[0] lacks to")]
    public void What_the_reader_refuses_the_schema_refuses(string json, string problem)
    {
        Blueprints.Errors(json).Should().Contain(error => error.Contains(problem));
        ((Action)(() => Blueprint.FromJson(json))).Should().Throw<InvalidInputException>();
    }

    static bool Accepts(string figure, decimal value)
    {
        var users = figure == "dailyUsers" ? "" : "\"dailyUsers\": 1, ";
        var json = FormattableString.Invariant($$"""{ {{users}}"{{figure}}": {{value}} }""");
        var byReader = true;
        try
        {
            Workload.FromJson(json);
        }
        catch (InvalidInputException)
        {
            byReader = false;
        }

        (Workloads.Errors(json).Count == 0).Should().Be(byReader);
        return byReader;
    }

    static (decimal Min, decimal Max) Range(JsonElement member)
    {
        var number = member.TryGetProperty("oneOf", out var choices) ? choices[0] : member;
        return (number.GetProperty("minimum").GetDecimal(), number.GetProperty("maximum").GetDecimal());
    }

    static string Kind(Type type) => BlockSpec.KindOf(type);

    static string Fixture(string kind) => kind switch
    {
        "load-balancer" => """ "kind": "load-balancer", "targets": [{ "fleet": "web" }] """,
        "network-load-balancer" => """ "kind": "network-load-balancer", "listeners": [{ "name": "tcp", "target": "web" }] """,
        "cdn" => """ "kind": "cdn", "default": { "target": "web" } """,
        "load-test" => """ "kind": "load-test", "target": "lb" """,
        "global-entry" => """ "kind": "global-entry", "target": "lb" """,
        "queue-worker" => """ "kind": "queue-worker", "queue": "jobs" """,
        "pgbouncer" => """ "kind": "pgbouncer", "database": "db" """,
        "pod-load-test" => """ "kind": "pod-load-test", "target": "web" """,
        _ => $""" "kind": "{kind}" """,
    };

    static IEnumerable<string> Required(string kind) => Blueprints.Definition(kind).GetProperty("required").EnumerateArray().Select(name => name.GetString()!);

    static IEnumerable<string> Problems(string fixture, string kind, string member, decimal value)
    {
        var json = FormattableString.Invariant($$"""{ "name": "shop", "blocks": { "it": { {{fixture}}, "{{member}}": {{value}} } } }""");
        Blueprints.Errors(json).Should().NotBeEmpty($"{kind}.{member} is {value}");
        try
        {
            Blueprint.FromJson(json);
            return [];
        }
        catch (InvalidInputException e)
        {
            return e.Problems.Select(problem => problem.ToString());
        }
    }

    static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
