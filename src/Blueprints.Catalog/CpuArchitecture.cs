namespace Blueprints.Catalog;

/// <summary>The instruction set of an instance type.</summary>
public enum CpuArchitecture
{
    /// <summary>Intel or AMD, 64 bits; AWS writes <c>x86_64</c>.</summary>
    X64,

    /// <summary>AWS Graviton, 64 bits; AWS writes <c>arm64</c>.</summary>
    Arm64,
}
