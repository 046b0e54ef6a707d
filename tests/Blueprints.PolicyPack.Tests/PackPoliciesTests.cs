using Blueprints.Engine.Packs;
using Blueprints.Engine.Wire;
using Blueprints.Policies;
using Blueprints.Validation;

namespace Blueprints.PolicyPack.Tests;

/// <summary>The rules as a pack: the same findings as <c>blueprints check</c>, resource by resource and then for the stack.</summary>
public sealed class PackPoliciesTests
{
    static readonly DateOnly Day = new(2026, 11, 28);

    [Fact]
    public void Pack_finds_in_a_stack_what_check_finds()
    {
        var pack = Pack();

        var found = Stacks.Bad.Resources.SelectMany(resource => pack.Analyze(PackResources.Single(Stacks.Bad, resource)).Diagnostics).Concat(pack.Analyze(PackResources.All(Stacks.Bad)).Diagnostics);

        var check = new PolicyCheck().Run(PolicySubject.OfGraph(Stacks.Bad), "bad-stack", Day);
        found.Select(diagnostic => (diagnostic.PolicyName, diagnostic.Urn, diagnostic.Message)).Should().BeEquivalentTo(check.Findings.Select(found => (found.Finding.RuleId, found.Finding.Urn ?? "", found.Finding.Message)));
        check.Findings.Should().HaveCountGreaterThan(40);
    }

    [Fact]
    public void Every_rule_is_a_policy_with_its_level_and_a_schema_of_its_parameters()
    {
        var info = Pack("rules: { BP1702: off }").Describe();

        info.Policies.Select(policy => policy.Name).Should().Equal(PolicyRules.All.Select(rule => rule.Info.Id));
        info.Policies.Single(policy => policy.Name == "BP1702").EnforcementLevel.Should().Be(EnforcementLevel.Disabled);
        info.Policies.Single(policy => policy.Name == "BP1001").EnforcementLevel.Should().Be(EnforcementLevel.Mandatory);
        var schema = info.Policies.Single(policy => policy.Name == "BP1710").ConfigSchema.Properties.Fields["tags"].StructValue.Fields;
        schema["type"].StringValue.Should().Be("array");
        schema["items"].StructValue.Fields["type"].StringValue.Should().Be("string");
    }

    [Fact]
    public void All_gives_every_policy_a_level_and_its_own_comes_before()
    {
        var pack = Pack();
        pack.Configure(new ConfigureAnalyzerRequest { PolicyConfig = { ["BP1201"] = new() { EnforcementLevel = EnforcementLevel.Mandatory }, ["all"] = new() { EnforcementLevel = EnforcementLevel.Disabled } } });

        pack.Analyze(PackResources.All(Stacks.Bad)).Diagnostics.Select(diagnostic => diagnostic.PolicyName).Distinct().Should().Equal("BP1201");
    }

    [Fact]
    public void A_stack_that_rule_sets_know_as_an_environment_has_its_levels()
    {
        var pack = Pack("environments: { test: { rules: { BP1201: warning } } }");

        Level().Should().Be(EnforcementLevel.Mandatory);
        pack.Configure(new AnalyzerStackConfigureRequest { Stack = "test" });
        Level().Should().Be(EnforcementLevel.Advisory);

        EnforcementLevel Level() => pack.Analyze(PackResources.All(Stacks.Bad)).Diagnostics.First(diagnostic => diagnostic.PolicyName == "BP1201").EnforcementLevel;
    }

    [Fact]
    public void Policies_that_remediate_mend_what_one_value_mends_and_nothing_else()
    {
        var pack = Pack();
        var bad = PackResources.Single(Stacks.Bad, Stacks.Bad.Resources.First(resource => resource.Type is "aws:ec2/launchTemplate:LaunchTemplate" or "aws:ec2/instance:Instance"));

        pack.Remediate(bad.Clone()).Remediations.Should().BeEmpty("no policy has that level");
        pack.Configure(new ConfigureAnalyzerRequest { PolicyConfig = { ["all"] = new() { EnforcementLevel = EnforcementLevel.Remediate } } });

        var mended = pack.Remediate(bad.Clone()).Remediations;
        mended.Select(mend => (mend.PolicyName, mend.Description)).Should().Equal(("BP1507", "metadataOptions.httpTokens is set to \"required\""));
        var better = bad.Clone();
        better.Properties = mended[0].Properties;
        pack.Analyze(better).Diagnostics.Select(diagnostic => diagnostic.PolicyName).Should().NotContain("BP1507").And.BeSubsetOf(pack.Analyze(bad).Diagnostics.Select(diagnostic => diagnostic.PolicyName));
    }

    [Fact]
    public void Every_mend_takes_its_finding_away()
    {
        var pack = Pack();
        pack.Configure(new ConfigureAnalyzerRequest { PolicyConfig = { ["all"] = new() { EnforcementLevel = EnforcementLevel.Remediate } } });
        var mends = 0;
        foreach (var request in Stacks.Bad.Resources.Select(resource => PackResources.Single(Stacks.Bad, resource)))
        {
            var remediations = pack.Remediate(request.Clone()).Remediations;
            if (remediations.Count == 0)
                continue;
            mends += remediations.Count;
            var mended = request.Clone();
            mended.Properties = remediations[^1].Properties;
            pack.Analyze(mended).Diagnostics.Select(diagnostic => diagnostic.Message).Should().NotIntersectWith(remediations.Select(mend => mend.Description));
            pack.Remediate(mended).Remediations.Should().BeEmpty();
        }

        mends.Should().BeGreaterThan(4);
    }

    [Fact]
    public void A_figure_out_of_range_is_refused() =>
        FluentActions.Invoking(() => Pack().Configure(new ConfigureAnalyzerRequest { PolicyConfig = { ["BP1308"] = new() { Properties = new() { Fields = { ["mostPercent"] = Google.Protobuf.WellKnownTypes.Value.ForNumber(1000) } } } } }))
            .Should().Throw<InvalidInputException>().WithMessage("BP1308: mostPercent is 1000; allowed: 1 to 100");

    [Fact]
    public void No_resources_are_no_findings() => Pack().Analyze(new AnalyzeStackRequest()).Diagnostics.Should().BeEmpty();

    static PackPolicies Pack(string yaml = "") => new(PolicyRules.All, RuleSet.Parse(yaml, "rules.yaml"), Day);
}
