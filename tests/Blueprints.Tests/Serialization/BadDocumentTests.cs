using System.Reflection;
using System.Text.Json.Serialization;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Tests.Serialization;

/// <summary>What a person who edits a document sees when it does not parse: one line with file, line, column, path and what was expected.</summary>
public sealed class BadDocumentTests
{
    static readonly string Kinds = $"a block is one of {string.Join(", ", typeof(BlockSpec).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(kind => kind.TypeDiscriminator))}";

    public static TheoryData<string, string> Blueprints { get; } = new()
    {
        { "", "b.json: the file is empty; expected a JSON object" },
        { " \n ", "b.json: the file is empty; expected a JSON object" },
        { "null", "b.json: the document is null; expected a JSON object" },
        { "[]", "b.json:1:2: expected an object in { }" },
        { "hello", "b.json:1:1: 'h' is an invalid start of a value" },
        { "{", "b.json:1:2: the document ends too early: a { or [ is not closed" },
        { """{ "name": "shop", "blocks": { "web": {""", "b.json:1:39: blocks.web: the document ends too early: a { or [ is not closed" },
        { "{}", "b.json:1:3: missing \"name\"" },
        { """{ "name": 5 }""", "b.json:1:12: name: expected a text in quotes" },
        { """{ "name": null }""", "b.json:1:15: name: null is no value here; leave the property out for its default" },
        { """{ "name": "shop", "flows": null }""", "b.json:1:32: flows: null is no value here; leave the property out for its default" },
        { """{ "name": "shop", "colour": "red" }""", "b.json:1:28: colour: unknown property \"colour\"; remove it or check its spelling" },
        { """{ "name": "shop", "name": "shop" }""", "b.json:1:33: name: \"name\" is given twice; keep one" },
        { """{ "name": "shop", "schemaVersion": 1.5 }""", "b.json:1:39: schemaVersion: expected a whole number" },
        { """{ "name": "shop", "schemaVersion": 99999999999 }""", "b.json:1:47: schemaVersion: expected a whole number" },
        { """{ "name": "shop", "blocks": [] }""", "b.json:1:30: blocks: expected an object: one entry for each block, keyed by its name" },
        { """{ "name": "shop", "blocks": { "web": null } }""", "b.json:1:42: blocks.web: expected a block: an object with a \"kind\"" },
        { """{ "name": "shop", "blocks": { "web": {} } }""", $"b.json:1:40: blocks.web: missing \"kind\"; {Kinds}" },
        { """{ "name": "shop", "blocks": { "web": { "kind": "server" } } }""", $"b.json:1:58: blocks.web: unknown or missing \"kind\"; {Kinds}" },
        { """{ "name": "shop", "blocks": { "web": { "kind": 7 } } }""", $"b.json:1:51: blocks.web: unknown or missing \"kind\"; {Kinds}" },
        { """{ "name": "shop", "blocks": { "web": { "kind": "fleet", "port": "80" } } }""", "b.json:1:69: blocks.web.port: expected a whole number" },
        { """{ "name": "shop", "blocks": { "web": { "kind": "fleet", "publicAddresses": 1 } } }""", "b.json:1:77: blocks.web.publicAddresses: expected true or false" },
        { """{ "name": "shop", "blocks": { "web": { "kind": "fleet", "scaling": {} } } }""", "b.json:1:69: blocks.web.scaling: expected a list in [ ]" },
        { """{ "name": "shop", "blocks": { "web": { "kind": "fleet", "scaling": [null] } } }""", "b.json:1:73: blocks.web.scaling[0]: a list holds no null" },
        { """{ "name": "shop", "blocks": { "web": { "kind": "fleet", "scaling": [{}] } } }""", "b.json:1:71: blocks.web.scaling[0]: missing \"kind\"; a scaling policy is one of target-tracking, step, scheduled, predictive, queue-backlog" },
        { """{ "name": "shop", "blocks": { "web": { "kind": "fleet", "scaling": [{ "kind": "target-tracking", "target": 1e308 }] } } }""", "b.json:1:113: blocks.web.scaling[0].target: expected a number of at most 28 digits" },
        { """{ "name": "shop", "blocks": { "network": { "kind": "network", "nat": "two" } } }""", "b.json:1:75: blocks.network.nat: expected \"none\" or \"single\" or \"perZone\"" },
        { """{ "name": "shop", "flows": [{ "from": "users" }] }""", "b.json:1:48: flows[0]: missing \"to\"" },
        { "{ \"name\": \"shop\",\n  \"flows\": [{ \"from\": \"users\", \"to\": \"web\", \"callsPerCall\": \"many\" }] }", "b.json:2:67: flows[0].callsPerCall: expected a number or { \"low\": …, \"expected\": …, \"high\": … }" },
        { """{ "name": "\ud800" }""", "b.json:1:19: name: expected a text in quotes" },
        { "\uFEFF{}", "b.json:1:1: '0xEF' is an invalid start of a value" },
    };

    public static TheoryData<string, string> Workloads { get; } = new()
    {
        { """{ "dailyUsers": 1e308 }""", "w.json:1:22: dailyUsers: the number is too large; at most 28 digits" },
        { """{ "dailyUsers": true }""", "w.json:1:21: dailyUsers: expected a number or { \"low\": …, \"expected\": …, \"high\": … }" },
        { """{ "dailyUsers": { "low": 1, "high": 2 } }""", "w.json:1:40: dailyUsers: an interval needs low, expected and high" },
        { """{ "dailyUsers": { "low": 3, "expected": 2, "high": 1 } }""", "w.json:1:55: dailyUsers: low, expected and high must be in order, got 3, 2, 1" },
        { """{ "dailyUsers": { "low": 1, "low": 1, "expected": 2, "high": 3 } }""", "w.json:1:35: dailyUsers.low: \"low\" is given twice; keep one" },
        { """{ "dailyUsers": { "low": 1, "expected": 2, "high": 3, "mean": 2 } }""", "w.json:1:64: dailyUsers.mean: an interval has no \"mean\"; allowed: low, expected, high, confidence" },
        { """{ "dailyUsers": { "low": 1, "expected": 2, "high": 3, "confidence": 90 } }""", "w.json:1:73: dailyUsers: confidence must be above 0 and at most 1, got 90" },
        { """{ "dailyUsers": 5, "peakToAverage": { "low": 1, "expected": 2, "high": 3 } }""", "w.json:1:38: peakToAverage: expected a number of at most 28 digits" },
    };

    [Theory]
    [MemberData(nameof(Blueprints))]
    public void Blueprint_that_does_not_parse_is_told_in_one_line(string json, string message) =>
        FluentActions.Invoking(() => Blueprint.FromJson(json, "b.json")).Should().Throw<InvalidInputException>().Which.Message.Should().Be(message);

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_that_does_not_parse_is_told_in_one_line(string json, string message) =>
        FluentActions.Invoking(() => Workload.FromJson(json, "w.json")).Should().Throw<InvalidInputException>().Which.Message.Should().Be(message);

    public static TheoryData<string> Hostile { get; } = new()
    {
        "{ \"name\": \"\uD800\" }",
        """{ "\ud800": 1 }""",
        new('[', 1_000),
        string.Concat(Enumerable.Repeat("{\"blocks\":", 1_000)),
        $$"""{ "name": "{{new string('x', 1_000_000)}}" }""",
        $$"""{ "{{new string('x', 1_000_000)}}": 1 }""",
        $$"""{ "name": "shop", "blocks": { "web": { "kind": "{{new string('x', 1_000_000)}}" } } }""",
        $$"""{ "name": "shop", "blocks": { "web": { "kind": "fleet", "instanceType": "{{new string('a', 1_000_000)}}" } } }""",
        $$"""{ "name": "shop", "flows": [{{string.Join(',', Enumerable.Repeat("""{ "from": "a", "to": "b" }""", 50_000))}}] }""",
        $$"""{ "name": "shop", "schemaVersion": {{new string('9', 100_000)}} }""",
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_blueprint_is_refused_in_few_words(string json) =>
        FluentActions.Invoking(() => Blueprint.FromJson(json, "b.json")).Should().Throw<InvalidInputException>()
            .Which.Message.Length.Should().BeLessThan(3_000);
}
