using Blueprints.Graph;
using Blueprints.Graph.Documents;
using Blueprints.Testing;

namespace Blueprints.PolicyPack.Tests;

/// <summary>What packs are asked about here, and where programs are.</summary>
static class Stacks
{
    /// <summary>The pack itself, which the build copies next to the tests.</summary>
    public static string Pack { get; } = Path.Combine(AppContext.BaseDirectory, "Blueprints.PolicyPack.dll");

    /// <summary>Programs with the official clients of npm.</summary>
    public static string Programs { get; } = Path.Combine(DocPage.Repository, "tests", "Blueprints.Engine.Tests", "Programs");

    /// <summary>The example in which everything is wrong.</summary>
    public static ResourceGraph Bad { get; } = Read();

    static ResourceGraph Read()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "BadStack", "preview.json"));
        return GraphDocument.ReadStack(stream, "preview.json").Graph;
    }
}
