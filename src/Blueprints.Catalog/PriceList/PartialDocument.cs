namespace Blueprints.Catalog.PriceList;

/// <summary>How far a download came: what is on the disk, and of which version of the document.</summary>
/// <param name="Document">The document's address, without the host.</param>
/// <param name="Tag">The server's entity tag of the version; empty where it gave none, and the download cannot go on.</param>
/// <param name="Length">The whole document's length in bytes; null where the server did not say.</param>
/// <param name="Bytes">How many bytes are on the disk for certain.</param>
/// <param name="Sha256">Their SHA-256, in hex.</param>
sealed record PartialDocument(string Document, string Tag, long? Length, long Bytes, string Sha256);
