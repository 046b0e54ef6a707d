namespace Pulumi;

/// <summary>A configuration value that is not of the type asked for.</summary>
internal sealed class ConfigTypeException(string key, string value, string expected, Exception? inner = null)
    : RunException($"Configuration '{key}' value '{value}' is not a valid {expected}", inner);
