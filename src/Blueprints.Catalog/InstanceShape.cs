namespace Blueprints.Catalog;

/// <summary>How large an EC2 instance type, database class or cache node is.</summary>
/// <param name="Name">The name, such as <c>m7g.large</c>, <c>db.r6g.large</c> or <c>cache.t4g.small</c>.</param>
/// <param name="VCpu">Virtual CPUs, 1 or more.</param>
/// <param name="MemoryGiB">Memory in GiB, more than 0; for cache nodes what is left for data where AWS states it.</param>
/// <param name="Architecture">The instruction set.</param>
/// <param name="NetworkBaselineGbps">Network bandwidth that is always there, in Gbit/s.</param>
/// <param name="NetworkBurstGbps">Network bandwidth for a time, in Gbit/s; the baseline or more.</param>
/// <param name="EbsBaselineMbps">Bandwidth to EBS that is always there, in Mbit/s.</param>
/// <param name="ClockGHz">The sustained clock, in GHz.</param>
/// <param name="Source">Where the figures were read.</param>
public sealed record InstanceShape(
    string Name,
    int VCpu,
    decimal MemoryGiB,
    CpuArchitecture Architecture,
    decimal NetworkBaselineGbps,
    decimal NetworkBurstGbps,
    decimal EbsBaselineMbps,
    decimal ClockGHz,
    string Source)
{
    const string DatabasePrefix = "db.";
    const string CachePrefix = "cache.";

    /// <summary>What it is rented for, by the name's prefix.</summary>
    public InstanceKind Kind => Name switch
    {
        _ when Name.StartsWith(DatabasePrefix, StringComparison.Ordinal) => InstanceKind.Database,
        _ when Name.StartsWith(CachePrefix, StringComparison.Ordinal) => InstanceKind.Cache,
        _ => InstanceKind.Compute,
    };

    /// <summary>The family, such as <c>m7g</c>: the name without prefix and size.</summary>
    public string Family
    {
        get
        {
            var prefix = Kind switch { InstanceKind.Database => DatabasePrefix.Length, InstanceKind.Cache => CachePrefix.Length, _ => 0 };
            var dot = Name.IndexOf('.', prefix);
            return dot < 0 ? Name[prefix..] : Name[prefix..dot];
        }
    }

    /// <summary>Whether the CPU runs on credits (families t2, t3, t3a and t4g).</summary>
    public bool IsBurstable => Family is "t2" or "t3" or "t3a" or "t4g";
}
