namespace Blueprints.Databases;

/// <summary>What gp3 storage of RDS includes for PostgreSQL and MySQL. Source: RDS User Guide, "gp3 storage".</summary>
public static class Gp3
{
    /// <summary>The size from which a volume is striped and includes more, in GiB: 400.</summary>
    public const int LargeGiB = 400;

    /// <summary>I/O operations a second that a volume of <see cref="LargeGiB"/> and more includes: 12,000. Smaller ones have 3,000.</summary>
    public const int LargeIops = 12_000;

    /// <summary>MiB a second that a volume of <see cref="LargeGiB"/> and more includes: 500. Smaller ones have 125.</summary>
    public const int LargeThroughputMiBps = 500;
}
