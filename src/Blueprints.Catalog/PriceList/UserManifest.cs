using System.Text.Json.Serialization;

namespace Blueprints.Catalog.PriceList;

/// <summary>What a user's catalog consists of: the one file whose replacement makes an update take effect.</summary>
/// <param name="SchemaVersion">The layout: 1.</param>
/// <param name="Image">The name of the file with the prices.</param>
/// <param name="Sha256">Its SHA-256, in hex.</param>
/// <param name="Offers">Where the prices came from.</param>
sealed record UserManifest(int SchemaVersion, string Image, string Sha256, IReadOnlyList<UpdatedOffer> Offers)
{
    /// <summary>The layout that this version writes and reads.</summary>
    public const int Layout = 1;
}

/// <summary>The manifest as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(UserManifest))]
[JsonSerializable(typeof(PartialDocument))]
sealed partial class UserCatalogJson : JsonSerializerContext;
