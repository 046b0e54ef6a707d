using Blueprints.Estimation.Cost.Usage;

namespace Blueprints.Estimation.Cost;

/// <summary>
/// A commitment to instances that a usage file tells: <c>reserved_instance_type</c> (standard, convertible), <c>reserved_instance_term</c> (1_year, 3_year),
/// <c>reserved_instance_payment_option</c> (no_upfront, partial_upfront, all_upfront). The catalog's rates are effective ones: what is paid upfront is spread over the term.
/// </summary>
/// <param name="Sku">The last part of the price's key.</param>
/// <param name="Words">What to call it.</param>
/// <param name="Assumption">What it rests on.</param>
sealed record Reservation(string Sku, string Words, string Assumption)
{
    /// <summary>What follows the key of a price on demand.</summary>
    public string Suffix => $"/{Sku}";

    /// <summary>What follows the words of a line on demand.</summary>
    public string InWords => $", {Words}";

    /// <summary>What follows the assumption of a line on demand.</summary>
    public string Because => $"; {Assumption}";

    /// <summary>The commitment; null where the file tells none.</summary>
    public static Reservation? Of(ResourceUsage usage)
    {
        var (kind, term, option) = (usage.Text("reserved_instance_type"), usage.Text("reserved_instance_term"), usage.Text("reserved_instance_payment_option"));
        if (term is null)
            return null;
        // Another term has no price, and is told as missing; it must not be priced as a year.
        var years = term.Replace("_year", "yr", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        var payment = (option ?? "no_upfront").Replace('_', '-');
        var convertible = kind == "convertible";
        var words = $"reserved {years} {payment.Replace('-', ' ')}{(convertible ? ", convertible" : "")}";
        return new($"ri-{(convertible ? "convertible-" : "")}{years}-{payment}", words, payment == "no-upfront" ? "paid by the hour" : $"the upfront payment spread over {(years == "3yr" ? 26_280 : 8_760)} hours");
    }
}
