using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Blueprints.Manifests.Reading;

/// <summary>Kubernetes' quantities: <c>500m</c>, <c>1.5</c>, <c>512Mi</c>, <c>2G</c>, <c>1e3</c>; an exponent or a suffix, never both.</summary>
static partial class Quantity
{
    // Far above any machine.
    const decimal Most = 1_000_000_000_000_000;

    static readonly Dictionary<string, decimal> Suffixes = new(StringComparer.Ordinal)
    {
        [""] = 1, ["n"] = 1e-9m, ["u"] = 1e-6m, ["m"] = 1e-3m, ["k"] = 1e3m, ["M"] = 1e6m, ["G"] = 1e9m, ["T"] = 1e12m, ["P"] = 1e15m,
        ["Ki"] = 1L << 10, ["Mi"] = 1L << 20, ["Gi"] = 1L << 30, ["Ti"] = 1L << 40, ["Pi"] = 1L << 50,
    };

    /// <summary>The value; null where it is no quantity.</summary>
    public static decimal? Read(JsonNode node)
    {
        var text = node is JsonValue value && value.TryGetValue<string>(out var said) ? said : node.ToJsonString();
        if (text.Length > 30 || Pattern().Match(text) is not { Success: true } match || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        // A number of thirty digits and a suffix stay far within what a decimal holds.
        return number > Most ? null : number * Suffixes[match.Groups["suffix"].Value] is var amount && amount <= Most * 1_000 ? amount : null;
    }

    [GeneratedRegex(@"^\+?((?<number>([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,2})?)|(?<number>[0-9]+(\.[0-9]*)?|\.[0-9]+)(?<suffix>n|u|m|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi))\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Pattern();
}
