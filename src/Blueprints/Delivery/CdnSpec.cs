using System.Text.Json.Serialization;
using Blueprints.LoadBalancing;
using Blueprints.Validation;

namespace Blueprints.Delivery;

/// <summary>
/// A CloudFront distribution: HTTPS only, with behaviors by path. Load balancers are asked over HTTPS, internal ones through a VPC origin; object stores stay private and
/// let in only this distribution. It stands once for all regions.
/// </summary>
public sealed record CdnSpec : BlockSpec
{
    // AWS's quotas of a distribution.
    const int MaxBehaviors = 25;
    const int MaxAliases = 100;

    static readonly string[] TlsPolicies = ["TLSv1.2_2018", "TLSv1.2_2019", "TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"];

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool StandsOnce => true;

    /// <summary>What happens to requests whose path no behavior claims.</summary>
    public required CacheBehavior Default { get; init; }

    /// <summary>Behaviors by path, tried in order; at most 25. Default: none.</summary>
    public ValueList<CacheBehavior> Behaviors { get; init; } = [];

    /// <summary>CloudFront Functions that behaviors name. Default: none.</summary>
    public ValueList<EdgeFunction> Functions { get; init; } = [];

    /// <summary>The host names it answers to, such as <c>shop.example.com</c>; they need a certificate in the wiring; at most 100. Default: none, its own name only.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>The TLS policy for viewers of the aliases. Default: TLS 1.2 and 1.3 with forward secrecy (<c>TLSv1.2_2021</c>).</summary>
    public string TlsPolicy { get; init; } = "TLSv1.2_2021";

    /// <summary>From which edges viewers are served. Default: all.</summary>
    public PriceClass PriceClass { get; init; } = PriceClass.All;

    /// <summary>Two-letter codes of the only countries served. Default: none, every country is.</summary>
    public ValueList<string> AllowedCountries { get; init; } = [];

    /// <summary>Two-letter codes of countries that are not served; not together with allowed ones. Default: none.</summary>
    public ValueList<string> RefusedCountries { get; init; } = [];

    /// <summary>Whether viewers may use HTTP/3 beside HTTP/2. Default: yes.</summary>
    public bool Http3 { get; init; } = true;

    /// <summary>Whether viewers may use IPv6. Default: yes.</summary>
    public bool Ipv6 { get; init; } = true;

    /// <summary>Whether all edges ask one more cache in the blueprint's region before the origin, so that a miss reaches it once. Default: no; it is billed by request.</summary>
    public bool OriginShield { get; init; }

    /// <summary>The object answered for <c>/</c>, such as <c>index.html</c>. Default: none, the origin is asked for <c>/</c>.</summary>
    public string? RootObject { get; init; }

    /// <summary>What viewers get where origins fail; one for each status. Default: the origin's own answers.</summary>
    public ValueList<ErrorResponse> ErrorResponses { get; init; } = [];

    /// <summary>Whether responses carry HSTS, nosniff, frame and referrer headers unless the origin sets them. Default: yes.</summary>
    public bool SecurityHeaders { get; init; } = true;

    /// <summary>The web application firewall at the edges, which sees every request before the cache. Default: none. A web ACL that exists already goes into the wiring instead.</summary>
    public Waf? Waf { get; init; }

    /// <summary>Days that access logs are kept in a bucket of their own; 0 to 3,650, 0 for no logs. Default: 90.</summary>
    public int LogRetentionDays { get; init; } = 90;

    /// <summary>Every behavior, the default one first.</summary>
    [JsonIgnore]
    public IEnumerable<CacheBehavior> AllBehaviors => [Default, .. Behaviors];

    /// <summary>The blocks that answer on misses, each once.</summary>
    [JsonIgnore]
    public IEnumerable<string> Origins => AllBehaviors.SelectMany(behavior => new[] { behavior.Target, behavior.Failover }).OfType<string>().Distinct();

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        Default.Validate(problems.At("default"), this, blueprint, isDefault: true);
        problems.Range("behaviors.count", Behaviors.Count, 0, MaxBehaviors);
        for (var i = 0; i < Math.Min(Behaviors.Count, MaxBehaviors); i++)
            Behaviors[i].Validate(problems.At($"behaviors[{i}]"), this, blueprint, isDefault: false);
        problems.Unique("behaviors", Behaviors.SelectMany(behavior => behavior.Paths));
        problems.Unique("functions", Functions.Select(function => function.Name));
        for (var i = 0; i < Functions.Count; i++)
            Functions[i].Validate(problems.At($"functions[{i}]"));
        problems.Unique("errorResponses", ErrorResponses.Select(response => Text.Of((decimal)response.Status)));
        for (var i = 0; i < ErrorResponses.Count; i++)
            ErrorResponses[i].Validate(problems.At($"errorResponses[{i}]"));

        Waf?.Validate(problems.At("waf"));
        problems.Defined("priceClass", PriceClass);
        problems.Range("aliases.count", Aliases.Count, 0, MaxAliases);
        problems.Range("logRetentionDays", LogRetentionDays, 0, 3_650);
        if (!TlsPolicies.Contains(TlsPolicy))
            problems.Add("tlsPolicy", $"\"{TlsPolicy}\"", string.Join(", ", TlsPolicies), "use one of these");
        if (RootObject is ['/', ..])
            problems.Add("rootObject", $"\"{RootObject}\"", "a name without a leading slash", "remove the slash");
        ValidateCountries(problems);
    }

    void ValidateCountries(ProblemCollector problems)
    {
        if (AllowedCountries.Count > 0 && RefusedCountries.Count > 0)
            problems.Add("refusedCountries", $"{RefusedCountries.Count} countries beside {AllowedCountries.Count} allowed ones", "one of the two lists", "keep one");
        var countries = AllowedCountries.Select(code => ("allowedCountries", code)).Concat(RefusedCountries.Select(code => ("refusedCountries", code)));
        foreach (var (property, code) in countries.Where(country => country.code.Length != 2 || !country.code.All(char.IsAsciiLetterUpper)))
            problems.Add(property, $"\"{code}\"", "two capital letters of ISO 3166-1, such as DE", "correct it");
    }
}
