using System.Net.Http.Headers;

namespace Blueprints.Catalog.PriceList;

/// <summary>
/// The checksum that a server publishes with a document: <c>x-amz-checksum-sha256</c>, as S3 does where the object has one, or <c>Repr-Digest</c> (RFC 9530).
/// AWS's entity tags are no checksums of large documents, and are not taken as such.
/// </summary>
static class PublishedChecksum
{
    /// <summary>The SHA-256 of the whole document, in hex; null where the server published none.</summary>
    public static string? Of(HttpResponseHeaders headers)
    {
        // With a dash and a count it is the checksum of the parts' checksums.
        var base64 = First(headers, "x-amz-checksum-sha256") is { } amazon && !amazon.Contains('-', StringComparison.Ordinal) ? amazon : Digest(First(headers, "Repr-Digest"));
        var bytes = new byte[32];
        return base64 is not null && Convert.TryFromBase64String(base64, bytes, out var length) && length == bytes.Length ? Convert.ToHexStringLower(bytes) : null;
    }

    static string? First(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    static string? Digest(string? header)
    {
        const string Prefix = "sha-256=:";
        var at = header?.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : header![(at + Prefix.Length)..].Split(':')[0];
    }
}
