namespace Blueprints.Catalog.PriceList;

/// <summary>Files that are there as a whole or not at all, whenever the process or the machine stops.</summary>
static class AtomicFile
{
    /// <summary>Writes beside the file, to the disk, and renames: a reader sees the old bytes or the new ones.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it is to hold.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var beside = path + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }
}
