namespace Pulumi.Aws;

/// <summary>What generated classes share.</summary>
internal static class Utilities
{
    /// <summary>The provider version that the schema was made from.</summary>
    public const string Version = "7.48.0";

    /// <summary>The first of the environment variables that is set, or null.</summary>
    public static string? GetEnv(params string[] names) => names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => value is not null);

    /// <summary>The options with this package's version, unless they name one.</summary>
    public static InvokeOptions WithVersion(InvokeOptions? options) => new()
    {
        Parent = options?.Parent,
        Provider = options?.Provider,
        PluginDownloadURL = options?.PluginDownloadURL,
        Version = options?.Version ?? Version,
    };

    /// <summary>The options with this package's version, unless they name one.</summary>
    public static InvokeOutputOptions WithVersion(InvokeOutputOptions options) => new()
    {
        Parent = options.Parent,
        Provider = options.Provider,
        PluginDownloadURL = options.PluginDownloadURL,
        DependsOn = options.DependsOn,
        Version = options.Version ?? Version,
    };
}
