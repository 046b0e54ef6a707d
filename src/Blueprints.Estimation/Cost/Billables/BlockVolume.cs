using System.Globalization;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>An EBS volume: what is provisioned. Rule: EBS pricing page.</summary>
public sealed record BlockVolume
{
    const decimal FreeIops = 3_000;
    const decimal FreeMebibytes = 125;

    /// <summary>The volume type: <c>gp2</c>, <c>gp3</c>, <c>io1</c>, <c>io2</c>, <c>st1</c>, <c>sc1</c>, <c>standard</c>. Default: gp2, which the API takes where nothing is said.</summary>
    public string Kind { get; init; } = "gp2";

    /// <summary>Its size in GiB; null where it is not known before deployment.</summary>
    public required decimal? GiB { get; init; }

    /// <summary>Provisioned I/O a second; counts for gp3 above 3,000, io1 and io2. Default: none beyond what is free.</summary>
    public decimal Iops { get; init; }

    /// <summary>Provisioned MiB a second; counts for gp3 above 125. Default: none beyond what is free.</summary>
    public decimal MebibytesPerSecond { get; init; }

    /// <summary>Where its size comes from when nothing says it. Default: it is said.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Adds the lines of equal volumes: what is free and what is cheaper counts for each by itself.</summary>
    internal void AddTo(CostSheet sheet, Billable owner, string name, Cases count)
    {
        if (GiB is not { } gigabytes)
        {
            sheet.AddUnpriced(owner, $"{name} ({Kind})", "its size is not known before deployment");
            return;
        }

        sheet.Add(owner, $"{name} ({Kind})", $"ebs/{Kind}", ItemKind.Fixed, count * gigabytes, Origin.Length > 0 ? Origin : Text($"{gigabytes:0} GiB each"));
        if (Kind is "io1" or "io2" || (Kind == "gp3" && Iops > FreeIops))
            sheet.AddEach(owner, $"{name}, provisioned I/O", $"ebs/{Kind}/iops", Iops, count, Text($"{Iops:#,##0} each"));
        if (Kind == "gp3" && MebibytesPerSecond > FreeMebibytes)
            sheet.AddEach(owner, $"{name}, provisioned throughput", "ebs/gp3/throughput", MebibytesPerSecond, count, Text($"{MebibytesPerSecond:#,##0} MiB/s each"));
        if (Kind == "standard")
            sheet.AddUse(owner, $"{name}, I/O requests", "ebs/standard/requests", owner.Usage?.Of("monthly_standard_io_requests") ?? default, "");
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
