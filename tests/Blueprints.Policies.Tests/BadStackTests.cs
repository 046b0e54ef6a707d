using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Graph;

namespace Blueprints.Policies.Tests;

/// <summary>The example in which everything is wrong triggers each rule.</summary>
public sealed class BadStackTests
{
    [Fact]
    public async Task Every_rule_finds_something_in_the_design_or_in_the_stack()
    {
        var found = Ids(BadStack.Check(await BadStack.DesignAsync())).Concat(Ids(BadStack.Check(BadStack.Preview()))).ToHashSet();

        found.Should().BeEquivalentTo(PolicyRules.All.Select(rule => rule.Info.Id));
    }

    [Fact]
    public async Task Every_finding_says_what_got_allowed_and_fix_of_something_that_is_there()
    {
        var design = await BadStack.DesignAsync();
        foreach (var context in new[] { design, BadStack.Preview() })
        {
            foreach (var found in BadStack.Check(context).Findings)
            {
                new[] { found.Finding.Problem.Path, found.Finding.Problem.Got, found.Finding.Problem.Allowed, found.Finding.Problem.Fix }.Should().OnlyContain(part => part.Length > 0, found.Finding.Message);
                if (found.Finding.Urn is { } urn)
                    context.Graph.Find(urn).Should().NotBeNull();
                else if (found.Finding.Subject != Finding.Whole)
                    design.Blueprint!.Has(found.Finding.Block!.Split('@')[0]).Should().BeTrue(found.Finding.Message);
            }
        }
    }

    [Fact]
    public void What_only_deployment_tells_is_not_held_against_a_stack()
    {
        // The same stack before its values are known: what was found in a value is found no more.
        var unknown = BadStack.Check(BadStack.Preview(graph => new(graph.Resources.Select(resource => resource with { Inputs = Unknown(resource.Inputs) }))));
        var known = BadStack.Preview().Graph;

        var guesses = unknown.Findings.Where(found => found.Finding.Urn is { } urn && known.Find(urn)!.Property(found.Finding.Problem.Path.Split('.', '[')[0]) is not null);

        guesses.Select(found => found.Finding.Message).Should().BeEmpty();
    }

    [Fact]
    public void A_finding_in_a_block_names_its_block()
    {
        var group = new GraphResource { Urn = "urn:pulumi:s::p::c$aws:kms/key:Key::k", Type = "aws:kms/key:Key", Name = "k", Parent = "urn:pulumi:s::p::c::b", Inputs = JsonElement.Parse("{}") };
        var component = new GraphResource { Urn = "urn:pulumi:s::p::c::b", Type = "c", Name = "app-b", Inputs = JsonElement.Parse("""{ "block": "b" }""") };

        var report = BadStack.Check(new(new([group, component])));

        report.Findings.Should().ContainSingle().Which.Finding.Block.Should().Be("b");
    }

    static IEnumerable<string> Ids(PolicyReport report) => report.Findings.Select(finding => finding.Finding.RuleId);

    static JsonElement Unknown(JsonElement inputs) =>
        JsonSerializer.SerializeToElement(new JsonObject(inputs.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, (JsonNode?)GraphResource.Unknown))));
}
