using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Copies a folder of <c>templates/</c>, which the tool carries with it.</summary>
static class StartingPoint
{
    /// <summary>Writes a template's files. Nothing is written if one of them is there already.</summary>
    /// <param name="template">The folder under <c>templates/</c>.</param>
    /// <param name="folder">Where to write; made if it is missing.</param>
    /// <param name="rename">The name of a file in the folder, from its name in the template.</param>
    /// <param name="fill">Puts names in the place of a text's marks.</param>
    /// <exception cref="InvalidInputException">A file is there already, or the folder cannot be written.</exception>
    public static void Write(string template, string folder, Func<string, string> rename, Func<string, string> fill)
    {
        var files = Files(template).Select(file => (Path: Path.Combine(folder, rename(file.Name == "gitignore" ? ".gitignore" : file.Name)), Text: fill(file.Text))).ToList();
        if (files.FirstOrDefault(file => File.Exists(file.Path)) is { Path: { } there })
            throw new InvalidInputException($"{there} is there already; nothing was written; name another folder with --output");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{folder}: {e.Message}", e);
        }

        foreach (var (path, text) in files)
            OutputFile.Write(path, text);
    }

    static IEnumerable<(string Name, string Text)> Files(string template)
    {
        var (assembly, prefix) = (typeof(StartingPoint).Assembly, $"templates/{template}/");
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name[prefix.Length..], reader.ReadToEnd());
        }
    }
}
