namespace Blueprints.Cli.Tests;

/// <summary>A folder of input files for one test class; removed when its tests are done.</summary>
public sealed class InputFiles : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blueprints-cli-");

    /// <summary>The folder's path.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
