using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Reads the stack's configuration. Get gives null where nothing is set, Require fails; the Secret forms give secret outputs.</summary>
public sealed class Config
{
    private readonly string _name;

    /// <summary>Reads one namespace of the configuration.</summary>
    /// <param name="name">The namespace; default: the project's name.</param>
    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;
    }

    /// <summary>Gets text.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The value; null if it is not set.</returns>
    public string? Get(string key) => Text(key);

    /// <summary>Gets text as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The secret; null if the value is not set.</returns>
    public Output<string>? GetSecret(string key) => Text(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>Gets text that has to be set.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The value.</returns>
    /// <exception cref="RunException">The value is not set.</exception>
    public string Require(string key) => Text(key) ?? throw Missing(key);

    /// <summary>Gets text that has to be set, as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="RunException">The value is not set.</exception>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary>Gets true or false.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The value; null if it is not set.</returns>
    /// <exception cref="RunException">The value is not true or false.</exception>
    public bool? GetBoolean(string key) => Flag(key);

    /// <summary>Gets true or false as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The secret; null if the value is not set.</returns>
    /// <exception cref="RunException">The value is not true or false.</exception>
    public Output<bool>? GetSecretBoolean(string key) => Flag(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>Gets true or false that has to be set.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The value.</returns>
    /// <exception cref="RunException">The value is not set, or not true or false.</exception>
    public bool RequireBoolean(string key) => Flag(key) ?? throw Missing(key);

    /// <summary>Gets true or false that has to be set, as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="RunException">The value is not set, or not true or false.</exception>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>Gets a whole number.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The value; null if it is not set.</returns>
    /// <exception cref="RunException">The value is not a whole number.</exception>
    public int? GetInt32(string key) => Int(key);

    /// <summary>Gets a whole number as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The secret; null if the value is not set.</returns>
    /// <exception cref="RunException">The value is not a whole number.</exception>
    public Output<int>? GetSecretInt32(string key) => Int(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>Gets a whole number that has to be set.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The value.</returns>
    /// <exception cref="RunException">The value is not set, or not a whole number.</exception>
    public int RequireInt32(string key) => Int(key) ?? throw Missing(key);

    /// <summary>Gets a whole number that has to be set, as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="RunException">The value is not set, or not a whole number.</exception>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>Gets a number.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The value; null if it is not set.</returns>
    /// <exception cref="RunException">The value is not a number.</exception>
    public double? GetDouble(string key) => Number(key);

    /// <summary>Gets a number as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The secret; null if the value is not set.</returns>
    /// <exception cref="RunException">The value is not a number.</exception>
    public Output<double>? GetSecretDouble(string key) => Number(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>Gets a number that has to be set.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The value.</returns>
    /// <exception cref="RunException">The value is not set, or not a number.</exception>
    public double RequireDouble(string key) => Number(key) ?? throw Missing(key);

    /// <summary>Gets a number that has to be set, as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="RunException">The value is not set, or not a number.</exception>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>Gets a value from JSON.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The value; the default of its type if it is not set.</returns>
    /// <exception cref="RunException">The value is not JSON of this type.</exception>
    [return: MaybeNull]
    public T GetObject<T>(string key) => Text(key) is { } json ? Parse<T>(key, json, options: null) : default!;

    /// <summary>Gets a value from JSON as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The secret; null if the value is not set.</returns>
    /// <exception cref="RunException">The value is not JSON of this type.</exception>
    public Output<T>? GetSecretObject<T>(string key) => Text(key) is { } json ? Output.CreateSecret(Parse<T>(key, json, options: null)) : null;

    /// <summary>Gets a value that has to be set from JSON.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The value.</returns>
    /// <exception cref="RunException">The value is not set, or not JSON of this type.</exception>
    public T RequireObject<T>(string key) => Parse<T>(key, Require(key), options: null);

    /// <summary>Gets a value that has to be set from JSON, as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="RunException">The value is not set, or not JSON of this type.</exception>
    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(Parse<T>(key, Require(key), options: null));

    /// <summary>Gets a value from JSON.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <param name="options">How to read the JSON.</param>
    /// <returns>The value; the default of its type if it is not set.</returns>
    /// <exception cref="RunException">The value is not JSON of this type.</exception>
    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => Text(key) is { } json ? Parse<T>(key, json, options) : default!;

    /// <summary>Gets a value from JSON as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <param name="options">How to read the JSON.</param>
    /// <returns>The secret; null if the value is not set.</returns>
    /// <exception cref="RunException">The value is not JSON of this type.</exception>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) => Text(key) is { } json ? Output.CreateSecret(Parse<T>(key, json, options)) : null;

    /// <summary>Gets a value that has to be set from JSON.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <param name="options">How to read the JSON.</param>
    /// <returns>The value.</returns>
    /// <exception cref="RunException">The value is not set, or not JSON of this type.</exception>
    public T RequireObject<T>(string key, JsonSerializerOptions options) => Parse<T>(key, Require(key), options);

    /// <summary>Gets a value that has to be set from JSON, as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <param name="options">How to read the JSON.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="RunException">The value is not set, or not JSON of this type.</exception>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) => Output.CreateSecret(Parse<T>(key, Require(key), options));

    private string FullKey(string key) => $"{_name}:{key}";

    private ConfigMissingException Missing(string key) => new(FullKey(key));

    private string? Text(string key) => Deployment.Running.Config.GetValueOrDefault(FullKey(key));

    private bool? Flag(string key) => Text(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw new ConfigTypeException(FullKey(key), other, nameof(Boolean)),
    };

    private int? Int(string key) => Text(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value
        : throw new ConfigTypeException(FullKey(key), text, nameof(Int32));

    private double? Number(string key) => Text(key) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : throw new ConfigTypeException(FullKey(key), text, nameof(Double));

    private T Parse<T>(string key, string json, JsonSerializerOptions? options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, options)!;
        }
        catch (JsonException exception)
        {
            throw new ConfigTypeException(FullKey(key), json, typeof(T).FullName!, exception);
        }
    }
}
