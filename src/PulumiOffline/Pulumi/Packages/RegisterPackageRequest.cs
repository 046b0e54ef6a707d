namespace Pulumi;

/// <summary>Describes the package that a resource or function belongs to. The offline flavour takes it and makes no use of it.</summary>
public sealed class RegisterPackageRequest
{
    /// <summary>Describes a package.</summary>
    /// <param name="name">The package's name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="downloadUrl">Where its plugin is found; null: the default place.</param>
    /// <param name="checksums">The plugin's checksums by platform; null: none.</param>
    /// <param name="parameterization">What the plugin is parameterised with; null: nothing.</param>
    public RegisterPackageRequest(
        string name, string version, string? downloadUrl, Dictionary<string, byte[]>? checksums, PackageParameterization? parameterization)
        : this(name, version, downloadUrl, checksums, parameterization, extension: null)
    {
    }

    /// <summary>Describes a package.</summary>
    /// <param name="name">The package's name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="downloadUrl">Where its plugin is found; null: the default place.</param>
    /// <param name="checksums">The plugin's checksums by platform; default: none.</param>
    /// <param name="parameterization">What the plugin is parameterised with; default: nothing.</param>
    /// <param name="extension">What the plugin is extended with; default: nothing.</param>
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null,
        PackageParameterization? extension = null)
    {
        Name = name;
        Version = version;
        DownloadUrl = downloadUrl ?? "";
        Checksums = checksums ?? [];
        Parameterization = parameterization;
        Extension = extension;
    }

    /// <summary>The package's name.</summary>
    public string Name { get; }

    /// <summary>The package's version.</summary>
    public string Version { get; }

    /// <summary>Where the package's plugin is found; empty: the default place.</summary>
    public string DownloadUrl { get; }

    /// <summary>The plugin's checksums by platform.</summary>
    public Dictionary<string, byte[]> Checksums { get; }

    /// <summary>What the plugin is parameterised with.</summary>
    public PackageParameterization? Parameterization { get; }

    /// <summary>What the plugin is extended with.</summary>
    public PackageParameterization? Extension { get; }

    /// <summary>A parameter of a package.</summary>
    /// <param name="name">The parameterised package's name.</param>
    /// <param name="version">The parameterised package's version.</param>
    /// <param name="value">The parameter, in the plugin's own form.</param>
    public sealed class PackageParameterization(string name, string version, byte[] value)
    {
        /// <summary>The parameterised package's name.</summary>
        public string Name { get; } = name;

        /// <summary>The parameterised package's version.</summary>
        public string Version { get; } = version;

        /// <summary>The parameter, in the plugin's own form.</summary>
        public byte[] Value { get; } = value;
    }
}
