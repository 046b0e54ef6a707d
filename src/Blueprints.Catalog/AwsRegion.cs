using System.Collections.Immutable;

namespace Blueprints.Catalog;

/// <summary>An AWS region that the catalog prices.</summary>
/// <param name="Code">The code, such as <c>eu-west-1</c>.</param>
/// <param name="Name">AWS's name for it, such as <c>Europe (Ireland)</c>.</param>
/// <param name="ZoneLetters">
/// The letters of the availability zones open to new accounts, in order: <c>acd</c> for Tokyo. AWS shuffles letters between accounts; their number is
/// what matters.
/// </param>
public sealed record AwsRegion(string Code, string Name, string ZoneLetters)
{
    /// <summary>How many availability zones a new account can use, 2 or more.</summary>
    public int ZoneCount => ZoneLetters.Length;

    /// <summary>The zone names, such as <c>eu-west-1a</c>, in order.</summary>
    public ImmutableArray<string> Zones => [.. ZoneLetters.Select(letter => Code + letter)];
}
