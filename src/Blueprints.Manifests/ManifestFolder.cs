using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Manifests;

/// <summary>Reads manifests that somebody wrote, or a tool rendered: a folder of YAML and JSON files, or one file.</summary>
public static partial class ManifestFolder
{
    const int MaxFiles = 2_000;
    const long MaxBytes = 16 * 1024 * 1024;

    static readonly string[] Endings = [".yaml", ".yml", ".json"];

    /// <summary>Whether a folder, or one below it, or a file holds a manifest: a document with <c>apiVersion</c> and <c>kind</c>.</summary>
    /// <param name="path">The folder or file.</param>
    public static bool IsManifest(string path)
    {
        try
        {
            return Files(path).Any(file => new FileInfo(file).Length <= MaxBytes && Reading.ManifestText.LooksLikeManifest(File.ReadAllText(file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidInputException)
        {
            return false;
        }
    }

    /// <summary>Reads a folder or file as a design: what its pods ask for, how they scale and who leads to them.</summary>
    /// <param name="path">The folder, with those below it, or the file.</param>
    /// <param name="name">What to call it; taken as the blueprint's name as far as that allows.</param>
    /// <param name="region">The AWS region that the cluster is in.</param>
    /// <exception cref="InvalidInputException">A file cannot be read or is no manifest, the folder is one that kustomize builds, an object is given twice, or no pod is in any of them; the message has file and line.</exception>
    public static ManifestDesign Read(string path, string name, string region)
    {
        Reading.Kustomization.ThrowIfBuilt(Files(path), Text);
        var objects = new List<Reading.ReadObject>();
        var files = Files(path).Where(file => !IsConfiguration(file)).ToLookup(file => RegionOf(path, file));
        // Beside the files of a cluster, folders of regions are what render writes for replicas.
        var others = files[null].Any() ? files.Select(group => group.Key).OfType<string>().ToList() : [];
        foreach (var file in files.Where(group => group.Key is null || others.Count == 0).SelectMany(group => group))
            objects.AddRange(Reading.ManifestText.Read(Text(file), file));
        var design = Reading.DesignReader.Read(objects, name, region);
        return design with { Notes = [.. design.Notes, .. others.Select(other => $"{other} is another region's cluster and not in this design: name that folder with --region {other}")] };
    }

    // The region whose folder, right below the path, a file is in; null for others.
    static string? RegionOf(string path, string file) => File.Exists(path) ? null : Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar) is [var folder, _, ..] && RegionName().IsMatch(folder) ? folder : null;

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+){1,2}-[0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex RegionName();

    static string Text(string file)
    {
        try
        {
            return new FileInfo(file).Length <= MaxBytes ? File.ReadAllText(file) : throw new InvalidInputException($"{file}: the file has more than {MaxBytes} bytes");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{file}: {e.Message}", e);
        }
    }

    static List<string> Files(string path)
    {
        if (File.Exists(path))
            return [path];
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Take(MaxFiles + 1).ToList();
        if (files.Count > MaxFiles)
            throw new InvalidInputException($"{path}: more than {MaxFiles} YAML and JSON files; name the folder with the manifests");
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    // What tools that make manifests keep beside them.
    static bool IsConfiguration(string file) => Path.GetFileName(file) is "kustomization.yaml" or "kustomization.yml" or "Chart.yaml" or "values.yaml" or "skaffold.yaml";
}
