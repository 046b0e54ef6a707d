using Blueprints.Engine.Programs;

namespace Blueprints.Engine.Tests;

/// <summary>Which Node.js programs are started with the TypeScript compiler.</summary>
public sealed class TypeScriptSourcesTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("blueprints-sources-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("index.ts", true)]
    [InlineData("tsconfig.json", true)]
    [InlineData("lib/parts/queue.mts", true)]
    [InlineData("index.js", false)]
    [InlineData("node_modules/library/index.ts", false)]
    public void A_file_tells_whether_the_program_needs_it(string file, bool needed)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");

        TypeScriptSources.AreIn(_folder).Should().Be(needed);
    }
}
