using System.Diagnostics.CodeAnalysis;

namespace Blueprints.Catalog;

/// <summary>The answer to a price look-up: a price or the reason why there is none, exactly one of them.</summary>
public readonly struct PriceAnswer
{
    readonly MissingPrice? _missing;

    internal PriceAnswer(Price price) => Price = price;

    internal PriceAnswer(MissingPrice missing) => _missing = missing;

    /// <summary>The price; null when it is missing.</summary>
    public Price? Price { get; }

    /// <summary>Why there is no price; null when there is one.</summary>
    public MissingPrice? Missing => Price is null ? _missing ?? Unasked : null;

    /// <summary>Whether there is a price.</summary>
    [MemberNotNullWhen(true, nameof(Price))]
    [MemberNotNullWhen(false, nameof(Missing))]
    public bool IsFound => Price is not null;

    /// <summary>Whether the price is that of a service without regions, such as CloudFront.</summary>
    public bool IsGlobal => Price?.Region == PriceCatalog.GlobalRegion;

    static MissingPrice Unasked => new("", "", MissingPriceReason.UnknownRegion, []);

    /// <summary>The price's text or the reason.</summary>
    public override string ToString() => Price?.ToString() ?? Missing!.Reason;
}
