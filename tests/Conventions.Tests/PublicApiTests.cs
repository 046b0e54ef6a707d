using System.Reflection;
using Blueprints;
using Blueprints.Cdk;
using Blueprints.Kubernetes;
using Blueprints.Manifests;
using Blueprints.Policies;
using Blueprints.Simulation.Fleets;
using PublicApiGenerator;

namespace Conventions.Tests;

/// <summary>
/// The public API of each package, approved: a change shows as a diff of Api/*.approved.txt. Run with <c>UPDATE_SNAPSHOTS=1</c> to accept one.
/// </summary>
public sealed class PublicApiTests
{
    // One line for each package: a public type of it.
    public static TheoryData<Type> Packages { get; } =
    [
        typeof(Blueprint),
        typeof(BlueprintStack),
        typeof(ClusterBlueprint),
        typeof(ManifestSet),
        typeof(FleetDesign),
        typeof(PolicyRule),
    ];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Public_api_is_the_approved_one(Type package)
    {
        var approved = Path.Combine(Repository.TestFolder, "Api", $"{package.Assembly.GetName().Name}.approved.txt");
        var current = Describe(package.Assembly);

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(approved, current);

        File.Exists(approved).Should().BeTrue("a new package is approved by a run with UPDATE_SNAPSHOTS=1");
        current.Should().Be(File.ReadAllText(approved), "a wanted change is accepted by a run with UPDATE_SNAPSHOTS=1");
    }

    static string Describe(Assembly assembly) =>
        assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
}
