using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Blueprints.Testing.PriceList;

/// <summary>Documents in the format of AWS's price list: names, nesting, and every figure as text.</summary>
static class OfferDocument
{
    public const string Index = "/offers/v1.0/aws/index.json";

    public const string Version = "20261120183045";

    /// <summary>The document's path of a service and region.</summary>
    public static string Path(string offerCode, string region, string version = Version) => $"/offers/v1.0/aws/{offerCode}/{version}/{region}/index.json";

    /// <summary>Puts the indexes and one offer on a server.</summary>
    public static string Publish(this PriceListServer server, string offerCode, string region, byte[] offer, string version = Version)
    {
        var path = Path(offerCode, region, version);
        server.Documents[Index] = Encoding.UTF8.GetBytes($$"""
            { "formatVersion": "v1.0", "disclaimer": "…", "publicationDate": "2026-11-27T20:10:05Z",
              "offers": { "{{offerCode}}": { "offerCode": "{{offerCode}}", "versionIndexUrl": "/offers/v1.0/aws/{{offerCode}}/index.json",
                "currentVersionUrl": "{{path}}", "currentRegionIndexUrl": "/offers/v1.0/aws/{{offerCode}}/current/region_index.json" } } }
            """);
        server.Documents[$"/offers/v1.0/aws/{offerCode}/current/region_index.json"] = Encoding.UTF8.GetBytes($$"""
            { "formatVersion": "v1.0", "publicationDate": "2026-11-20T18:30:45Z", "regions": { "{{region}}": { "regionCode": "{{region}}", "currentVersionUrl": "{{path}}" } } }
            """);
        server.Documents[path] = offer;
        return path;
    }

    /// <summary>An offer.</summary>
    public static byte[] Of(string offerCode, string version = Version, params OfferedProduct[] products)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("formatVersion", "v1.0");
            json.WriteString("disclaimer", "This pricing list is for informational purposes only.");
            json.WriteString("offerCode", offerCode);
            json.WriteString("version", version);
            json.WriteString("publicationDate", "2026-11-20T18:30:45Z");
            json.WriteStartObject("products");
            foreach (var (product, i) in products.Select((product, i) => (product, i)))
                Write(json, product, Sku(i));
            json.WriteEndObject();
            json.WriteStartObject("terms");
            json.WriteStartObject("OnDemand");
            foreach (var (product, i) in products.Select((product, i) => (product, i)))
                WriteTerms(json, product, Sku(i));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("attributesList");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>A Linux instance as EC2's offer lists it.</summary>
    public static OfferedProduct Instance(string type, string usd, string prefix = "EU-", string system = "Linux") => new("Compute Instance",
    [
        ("servicecode", "AmazonEC2"), ("location", "EU (Ireland)"), ("locationType", "AWS Region"), ("instanceType", type), ("currentGeneration", "Yes"), ("vcpu", "2"), ("memory", "8 GiB"),
        ("tenancy", "Shared"), ("operatingSystem", system), ("licenseModel", "No License required"), ("usagetype", $"{prefix}BoxUsage:{type}"), ("operation", "RunInstances"),
        ("capacitystatus", "Used"), ("preInstalledSw", "NA"), ("marketoption", "OnDemand"), ("regionCode", "eu-west-1"),
    ], [new("Hrs", usd)]);

    /// <summary>A product that is told by its usage type.</summary>
    public static OfferedProduct Used(string family, string usage, string unit, string usd) =>
        new(family, [("locationType", "AWS Region"), ("usagetype", usage), ("regionCode", "eu-west-1")], [new(unit, usd)]);

    static string Sku(int i) => string.Create(CultureInfo.InvariantCulture, $"SKU{i:D13}");

    static void Write(Utf8JsonWriter json, OfferedProduct product, string sku)
    {
        json.WriteStartObject(sku);
        json.WriteString("sku", sku);
        json.WriteString("productFamily", product.Family);
        json.WriteStartObject("attributes");
        foreach (var (name, value) in product.Attributes)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteTerms(Utf8JsonWriter json, OfferedProduct product, string sku)
    {
        json.WriteStartObject(sku);
        json.WriteStartObject($"{sku}.JRTCKXETXF");
        json.WriteString("offerTermCode", "JRTCKXETXF");
        json.WriteString("sku", sku);
        json.WriteString("effectiveDate", product.Effective);
        json.WriteStartObject("priceDimensions");
        foreach (var (rate, i) in product.Rates.Select((rate, i) => (rate, i)))
        {
            json.WriteStartObject(string.Create(CultureInfo.InvariantCulture, $"{sku}.JRTCKXETXF.{i:D10}"));
            json.WriteString("description", $"${rate.Usd} per {rate.Unit}");
            json.WriteString("beginRange", rate.From);
            json.WriteString("endRange", rate.To);
            json.WriteString("unit", rate.Unit);
            json.WriteStartObject("pricePerUnit");
            json.WriteString(rate.Currency, rate.Usd);
            json.WriteEndObject();
            json.WriteStartArray("appliesTo");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("termAttributes");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>A product of an offer.</summary>
sealed record OfferedProduct(string Family, (string Name, string Value)[] Attributes, OfferedRate[] Rates, string Effective = "2026-11-01T00:00:00Z");

/// <summary>A price of a product.</summary>
sealed record OfferedRate(string Unit, string Usd, string From = "0", string To = "Inf", string Currency = "USD");
