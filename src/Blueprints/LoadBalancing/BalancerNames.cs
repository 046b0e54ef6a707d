using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>The rules of the names that a load balancer is called by.</summary>
static class BalancerNames
{
    const int MaxAlternatives = 9;
    const int MaxLength = 253;

    public static void Validate(ProblemCollector problems, LoadBalancerSpec spec)
    {
        problems.Range("alternativeNames.count", spec.AlternativeNames.Count, 0, MaxAlternatives);
        if (spec.AlternativeNames.Count > MaxAlternatives)
            return;
        problems.Unique("alternativeNames", spec.AlternativeNames);
        if (spec.DomainName is { } name && !IsDomain(name))
            problems.Add("domainName", $"\"{name}\"", "a domain name such as shop.example.com, in small letters", "correct it");
        if (spec.AlternativeNames.FirstOrDefault(other => !IsDomain(other)) is { } bad)
            problems.Add("alternativeNames", $"\"{bad}\"", "domain names such as www.example.com or *.example.com, in small letters", "correct it");
        if (spec.DomainName is null && spec.AlternativeNames.Count > 0)
            problems.Add("alternativeNames", $"{spec.AlternativeNames.Count} without a domainName", "names beside a domainName", "set domainName");
    }

    /// <summary>Whether a text is a DNS name of at least two labels; the first may be <c>*</c>.</summary>
    internal static bool IsDomain(string name)
    {
        var labels = name.Split('.');
        return name.Length <= MaxLength && labels.Length > 1 && labels.Index().All(label => IsLabel(label.Item) || (label.Index == 0 && label.Item == "*"));
    }

    static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
