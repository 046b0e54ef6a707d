namespace Pulumi.Kubernetes;

/// <summary>What generated classes share.</summary>
internal static class Utilities
{
    /// <summary>The provider version that the schema was made from.</summary>
    public const string Version = "4.32.0";

    /// <summary>The first of the environment variables that is set, or null.</summary>
    public static string? GetEnv(params string[] names) => names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => value is not null);

    /// <summary>The same as a yes or no; null where it is not set or is neither.</summary>
    public static bool? GetEnvBoolean(params string[] names) => GetEnv(names)?.ToLowerInvariant() switch
    {
        "1" or "t" or "true" => true,
        "0" or "f" or "false" => false,
        _ => null,
    };
}
