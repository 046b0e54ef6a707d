namespace Blueprints.Policies.Tests;

/// <summary>Rules that say one resource is enough for them.</summary>
public sealed class ForEachResourceTests
{
    public static TheoryData<string> Ids { get; } = [.. PolicyRules.All.Where(rule => rule.Info.ForEachResource).Select(rule => rule.Info.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_finds_the_same_in_single_resources_as_in_the_whole_stack(string id)
    {
        var rule = PolicyRules.Find(id)!;
        var stack = BadStack.Preview();

        var each = stack.Graph.Resources.SelectMany(resource => rule.Check(new(new([resource])), RuleSettings.None));

        each.Should().BeEquivalentTo(rule.Check(stack, RuleSettings.None)).And.NotBeEmpty();
    }
}
