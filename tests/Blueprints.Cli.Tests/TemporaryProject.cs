namespace Blueprints.Cli.Tests;

/// <summary>A Pulumi project whose program is that of <c>stacks/</c>, as the build left it, with phase 1 in a region.</summary>
sealed class TemporaryProject : IDisposable
{
    public TemporaryProject(string region)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(own.Parent!.Parent!.FullName, "Blueprints.Stacks", own.Name, "Blueprints.Stacks.dll");
        File.WriteAllText(Path.Combine(Directory, "Pulumi.yaml"), $"name: blueprints\nruntime:\n  name: dotnet\n  options:\n    binary: {program}\n");
        File.WriteAllText(Path.Combine(Directory, "Pulumi.dev.yaml"), $"config:\n  aws:region: {region}\n  blueprints:phase: \"1\"\n");
    }

    /// <summary>The project's folder.</summary>
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("blueprints-program-").FullName;

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
