using System.Collections.Frozen;

namespace Blueprints.Catalog.PriceList;

/// <summary>AWS's units, and how many of the catalog's single measures one of them is. A unit that is not listed for a measure is not understood.</summary>
static class AwsUnits
{
    // Our measure, AWS's units for it with how many of ours one is. AWS writes one unit in several ways.
    static readonly FrozenDictionary<string, (string Unit, decimal Size)[]> Measures = new Dictionary<string, (string Unit, decimal Size)[]>
    {
        ["hour"] = [("Hrs", 1), ("Hours", 1), ("Hour", 1), ("hours", 1)],
        ["hour-per-az"] = [("Hrs", 1), ("Hours", 1), ("Hour", 1)],
        ["gb-month"] = [("GB-Mo", 1), ("GB-month", 1), ("GB-Month", 1)],
        ["gb"] = [("GB", 1), ("Gigabytes", 1)],
        ["gb-each-direction"] = [("GB", 1)],
        ["requests"] = [("Requests", 1), ("Request", 1), ("API Requests", 1), ("IOs", 1), ("IO", 1)],
        ["lcu-hour"] = [("LCU-Hrs", 1)],
        ["iops-month"] = [("IOPS-Mo", 1)],
        ["mibps-month"] = [("GiBps-mo", 1024), ("MiBps-Mo", 1), ("MiBps-mo", 1)],
        ["acu-hour"] = [("ACU-Hr", 1), ("ACU-Hrs", 1), ("ACU-hour", 1)],
        ["vcpu-hour"] = [("vCPU-Hours", 1), ("vCPU-Hour", 1), ("vCPU-hour", 1)],
        ["change-records"] = [("CR", 1), ("Change Records", 1), ("CRs", 1)],
        ["path"] = [("URL", 1), ("URLs", 1), ("Invalidations", 1)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How many of a measure one of AWS's units is; null where the two do not belong together.</summary>
    public static decimal? SizeOf(string awsUnit, string measure) =>
        Measures.TryGetValue(measure, out var units) && Array.FindIndex(units, unit => unit.Unit == awsUnit) is >= 0 and var at ? units[at].Size : null;
}
