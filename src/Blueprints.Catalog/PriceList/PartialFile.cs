using System.Security.Cryptography;
using System.Text.Json;

namespace Blueprints.Catalog.PriceList;

/// <summary>
/// A document while it is downloaded: the bytes, and beside them how far they are good. A process that is killed leaves at most the bytes after the last mark
/// unknown; the next one checks the rest against its checksum and goes on from there.
/// </summary>
sealed class PartialFile : IDisposable
{
    const long MarkEvery = 1024 * 1024;

    readonly FileStream _file;
    readonly string _markPath;
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    PartialDocument _mark;

    PartialFile(string path, string document) =>
        (_file, _markPath, _mark) = (new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read), path + ".mark", new(document, "", null, 0, ""));

    /// <summary>How many bytes there are.</summary>
    public long Bytes { get; private set; }

    /// <summary>The entity tag of the version that they belong to; empty where there is none.</summary>
    public string Tag => _mark.Tag;

    /// <summary>The whole document's length; null where it is not known.</summary>
    public long? Length => _mark.Length;

    /// <summary>The SHA-256 of the bytes there are, in hex.</summary>
    public string Sha256 => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Opens what an earlier download left, as far as it is good.</summary>
    /// <param name="path">The file.</param>
    /// <param name="document">The document's address; what is left of another one is dropped.</param>
    public static PartialFile Open(string path, string document)
    {
        var partial = new PartialFile(path, document);
        if (partial.ReadMark() is { Tag.Length: > 0, Bytes: >= 0 } mark && mark.Document == document && partial.Hash(mark.Bytes) == mark.Sha256)
        {
            (partial._mark, partial.Bytes) = (mark, mark.Bytes);
            partial._file.SetLength(mark.Bytes);
        }
        else
        {
            partial.Restart("", null);
        }

        return partial;
    }

    /// <summary>Drops all bytes and begins anew.</summary>
    /// <param name="tag">The entity tag of the version to come.</param>
    /// <param name="length">Its length; null where it is not known.</param>
    public void Restart(string tag, long? length)
    {
        _hash.GetHashAndReset();
        _file.SetLength(0);
        _file.Position = 0;
        Bytes = 0;
        _mark = _mark with { Tag = tag, Length = length, Bytes = 0, Sha256 = "" };
    }

    /// <summary>Adds bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _file.Write(bytes);
        _hash.AppendData(bytes);
        Bytes += bytes.Length;
        if (Bytes - _mark.Bytes >= MarkEvery)
            Mark();
    }

    /// <summary>Notes that what is there is good.</summary>
    public void Mark()
    {
        _file.Flush(flushToDisk: true);
        _mark = _mark with { Bytes = Bytes, Sha256 = Sha256 };
        AtomicFile.Write(_markPath, JsonSerializer.SerializeToUtf8Bytes(_mark, UserCatalogJson.Default.PartialDocument));
    }

    /// <summary>Reads the bytes from the start.</summary>
    public FileStream Rewind()
    {
        _file.Flush();
        _file.Position = 0;
        return _file;
    }

    /// <summary>Closes the file and deletes what is on the disk.</summary>
    public void Delete()
    {
        Dispose();
        File.Delete(_file.Name);
        File.Delete(_markPath);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _hash.Dispose();
    }

    PartialDocument? ReadMark()
    {
        try
        {
            return File.Exists(_markPath) ? JsonSerializer.Deserialize(File.ReadAllBytes(_markPath), UserCatalogJson.Default.PartialDocument) : null;
        }
        catch (JsonException)
        {
            // A mark that does not parse marks nothing.
            return null;
        }
    }

    string Hash(long bytes)
    {
        var buffer = new byte[64 * 1024];
        _file.Position = 0;
        for (var left = bytes; left > 0;)
        {
            var read = _file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0)
                return "";
            _hash.AppendData(buffer, 0, read);
            left -= read;
        }

        return Sha256;
    }
}
