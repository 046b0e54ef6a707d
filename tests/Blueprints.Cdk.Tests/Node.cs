using System.Runtime.CompilerServices;

// The CDK's runtime is one process that answers one question at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Blueprints.Cdk.Tests;

/// <summary>The program that the CDK's libraries run in.</summary>
static class Node
{
    /// <summary>Why tests that need it are skipped; null where it is there.</summary>
    public static string? Missing { get; } = Program("node") is null ? "node is not on the PATH; the CDK's libraries run in it: install Node.js to run this test" : null;

    /// <summary>Where a program is; null where it is not on the PATH.</summary>
    public static string? Program(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, $"{name}.exe") })
        .FirstOrDefault(File.Exists);

    // The CDK warns of every Node that it was not tested with.
    [ModuleInitializer]
    internal static void Silence() => Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION", "1");
}
