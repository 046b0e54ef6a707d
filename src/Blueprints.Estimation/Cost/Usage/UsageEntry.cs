using System.IO.Enumeration;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Usage;

/// <summary>The values that a usage file gives to what one pattern names.</summary>
/// <param name="Pattern">A URN, a logical name, a Terraform-like address (<c>aws_instance.web</c>), a type, or a glob of these.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Values">The values by key.</param>
sealed record UsageEntry(string Pattern, string Place, IReadOnlyDictionary<string, UsageValue> Values)
{
    // The last part of an address: usage files of other tools say aws_instance.web or module.shop.aws_instance.web["a"].
    readonly string? _address = TerraformTypes.NameIn(Pattern);

    /// <summary>Whether it named any resource yet.</summary>
    public bool Used { get; set; }

    /// <summary>Whether it names a resource.</summary>
    public bool Names(GraphResource resource) => Rank(resource) < 4;

    /// <summary>How exactly it names a resource: 0 by URN, 1 by name, 2 by address, 3 by glob, 4 not at all.</summary>
    public int Rank(GraphResource resource)
    {
        if (Pattern == resource.Urn)
            return 0;
        if (Pattern == resource.Name)
            return 1;
        if (_address is not null && Matches(_address, resource.Name) && TerraformTypes.Names(Pattern, resource.Type))
            return 2;
        return IsGlob && (Matches(Pattern, resource.Name) || Matches(Pattern, resource.Urn)) ? 3 : 4;
    }

    /// <summary>Whether it names a resource type: its token, a glob of it, or another tool's word for it.</summary>
    public bool NamesType(string type) => Matches(Pattern, type) || TerraformTypes.TokenOf(Pattern) == TerraformTypes.FirstName(type);

    /// <summary>The one name that it can have, beside its whole pattern; null where several may fit.</summary>
    public string? OnlyName => IsGlob ? null : _address ?? Pattern;

    bool IsGlob => Pattern.AsSpan().IndexOfAny('*', '?') >= 0;

    static bool Matches(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
