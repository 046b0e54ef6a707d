using System.Text.Json;
using System.Text.Json.Serialization;

namespace Blueprints.Serialization;

/// <summary>An enumeration is its name in camelCase, never a number.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
