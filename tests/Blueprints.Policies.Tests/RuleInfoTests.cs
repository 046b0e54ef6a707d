using System.Text.RegularExpressions;

namespace Blueprints.Policies.Tests;

/// <summary>What holds for every rule.</summary>
public sealed partial class RuleInfoTests
{
    public static TheoryData<string> Ids { get; } = [.. PolicyRules.All.Select(rule => rule.Info.Id)];

    [Fact]
    public void Every_rule_of_the_library_is_listed_once_in_the_order_of_ids()
    {
        var types = typeof(PolicyRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PolicyRule)) && !type.IsAbstract);

        PolicyRules.All.Select(rule => rule.GetType()).Should().BeEquivalentTo(types);
        PolicyRules.All.Select(rule => rule.Info.Id).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems().And.HaveCountGreaterThanOrEqualTo(40);
        PolicyRules.All.Select(rule => rule.Info.Name).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_says_what_why_and_what_to_do(string id)
    {
        var info = PolicyRules.Find(id)!.Info;

        info.Id.Should().MatchRegex("^BP1[0-8][0-9]{2}$");
        info.Name.Should().MatchRegex("^[a-z0-9]+(-[a-z0-9]+)*$");
        info.Id[3].Should().Be((char)('0' + (int)info.Topic), "the second digit is the topic");
        info.Level.Should().NotBe(RuleLevel.Off);
        foreach (var sentence in new[] { info.Title, info.Rationale, info.Remediation })
            sentence.Should().MatchRegex(Sentence());
        info.Reference.Should().NotBeEmpty();
        info.Parameters.Select(parameter => parameter.Name).Should().OnlyHaveUniqueItems();
        info.Parameters.Where(parameter => parameter.Default is { } value && (value < parameter.Minimum || value > parameter.Maximum)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_says_nothing_about_nothing(string id) => PolicyRules.Find(id)!.Check(new(), RuleSettings.None).Should().BeEmpty();

    [Fact]
    public void An_unknown_id_has_no_rule() => PolicyRules.Find("BP9999").Should().BeNull();

    [GeneratedRegex(@"^[A-Z0-9].*\.$")]
    private static partial Regex Sentence();
}
