using System.Globalization;

namespace Blueprints.Catalog.PriceList;

/// <summary>
/// Reads an offer of AWS's price list, a document of up to hundreds of megabytes, in constant memory: each product and each term is handed over and forgotten.
/// </summary>
sealed class OfferReader
{
    const string Format = "v1.0";

    readonly JsonTokens _tokens;
    readonly OfferMapping _mapping;
    readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);
    int _products;

    OfferReader(Stream stream, OfferMapping mapping) => (_tokens, _mapping) = (new(stream), mapping);

    /// <summary>Reads a document to its end.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="mapping">What takes the products and terms.</param>
    /// <exception cref="PriceListException">It is no offer of the price list, is cut off, or is of another service than the mapping.</exception>
    public static OfferHeader Read(Stream stream, OfferMapping mapping) => new OfferReader(stream, mapping).Document();

    OfferHeader Document()
    {
        string? code = null, version = null;
        DateOnly? published = null;
        var (products, terms) = (false, false);
        foreach (var name in _tokens.Names("the document"))
        {
            switch (name)
            {
                case "formatVersion" when _tokens.NextText() is var format:
                    Require(format == Format, $"its format is \"{format}\"; allowed: {Format}");
                    break;
                case "offerCode":
                    code = _tokens.NextText();
                    Require(code == _mapping.OfferCode, $"it is an offer of \"{code}\", not of {_mapping.OfferCode}");
                    break;
                case "version":
                    version = _tokens.NextText();
                    break;
                case "publicationDate":
                    published = Day(_tokens.NextText());
                    break;
                case "products":
                    Require(!terms, "its terms stand before its products");
                    products = true;
                    Products();
                    break;
                case "terms":
                    Require(published is not null, "its terms stand before its publication date");
                    terms = true;
                    Terms(published!.Value);
                    break;
                default:
                    _tokens.Skip();
                    break;
            }
        }

        Require(!_tokens.Read(), "something follows its end");
        Require(products && terms, "it has no products or no terms");
        return code is { } && version is { Length: > 0 and <= 64 } && published is { } day
            ? new(code, version, day, _products)
            : throw new PriceListException("it does not say its offer, version and publication date");
    }

    void Products()
    {
        foreach (var sku in _tokens.Names("products"))
        {
            _products++;
            var family = "";
            _attributes.Clear();
            foreach (var name in _tokens.Names("a product"))
            {
                if (name == "productFamily")
                    family = _tokens.NextText() ?? "";
                else if (name == "attributes")
                    Attributes();
                else
                    _tokens.Skip();
            }

            _mapping.Add(sku, new OfferProduct(family, _attributes));
        }
    }

    void Attributes()
    {
        foreach (var name in _tokens.Names("the attributes of a product"))
        {
            if (_tokens.NextText() is { } value)
                _attributes[name] = value;
        }
    }

    void Terms(DateOnly published)
    {
        foreach (var kind in _tokens.Names("terms"))
        {
            if (kind is not ("OnDemand" or "Reserved"))
            {
                _tokens.Skip();
                continue;
            }

            foreach (var sku in _tokens.Names(kind))
            {
                if (_mapping.Asks(sku, kind == "Reserved"))
                    TermsOf(sku, published);
                else
                    _tokens.Skip();
            }
        }
    }

    // Of several terms alike the one that holds now counts: the latest that does not lie ahead.
    void TermsOf(string sku, DateOnly published)
    {
        var latest = new Dictionary<(string Lease, string Class, string Purchase), OfferTerm>();
        foreach (var _ in _tokens.Names("the terms of a product"))
        {
            var term = Term();
            if (Day(term.Effective) is not { } day || day > published)
                continue;
            var kind = (term.Lease, term.Class, term.Purchase);
            if (!latest.TryGetValue(kind, out var other) || string.CompareOrdinal(term.Effective, other.Effective) > 0)
                latest[kind] = term;
        }

        foreach (var term in latest.Values)
            _mapping.Add(sku, term);
    }

    OfferTerm Term()
    {
        string effective = "", lease = "", kind = "", purchase = "";
        List<OfferRate> rates = [];
        foreach (var name in _tokens.Names("a term"))
        {
            switch (name)
            {
                case "effectiveDate":
                    effective = _tokens.NextText() is { Length: >= 10 } text ? text[..10] : "";
                    break;
                case "priceDimensions":
                    foreach (var _ in _tokens.Names("price dimensions"))
                        rates.Add(Rate());
                    break;
                case "termAttributes":
                    foreach (var attribute in _tokens.Names("term attributes"))
                    {
                        var value = _tokens.NextText() ?? "";
                        (lease, kind, purchase) = attribute switch
                        {
                            "LeaseContractLength" => (value, kind, purchase),
                            "OfferingClass" => (lease, value, purchase),
                            "PurchaseOption" => (lease, kind, value),
                            _ => (lease, kind, purchase),
                        };
                    }

                    break;
                default:
                    _tokens.Skip();
                    break;
            }
        }

        return new(effective, lease, kind, purchase, rates);
    }

    OfferRate Rate()
    {
        decimal? from = 0, to = null, usd = null;
        var unit = "";
        foreach (var name in _tokens.Names("a price dimension"))
        {
            switch (name)
            {
                case "unit":
                    unit = _tokens.NextText() ?? "";
                    break;
                case "beginRange":
                    from = Number(_tokens.NextText());
                    break;
                case "endRange" when _tokens.NextText() is var end:
                    to = end == "Inf" ? null : Number(end) ?? -1;
                    break;
                case "pricePerUnit":
                    foreach (var currency in _tokens.Names("a price"))
                    {
                        var text = _tokens.NextText();
                        usd = currency == "USD" ? Number(text) : usd;
                    }

                    break;
                default:
                    _tokens.Skip();
                    break;
            }
        }

        return new(from, to, unit, usd);
    }

    static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;

    static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new PriceListException(otherwise);
    }
}
