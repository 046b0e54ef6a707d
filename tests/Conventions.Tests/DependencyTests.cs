using System.Xml.Linq;

namespace Conventions.Tests;

/// <summary>Who may reference whom. A project that does not exist yet is simply not there.</summary>
public sealed class DependencyTests
{
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Blueprints"] = [],
        ["Blueprints.Catalog"] = [],
        ["Blueprints.Simulation"] = [],
        ["Blueprints.Graph"] = ["YamlDotNet"],
        ["Blueprints.Engine"] = ["Blueprints.Graph", "Grpc.AspNetCore", "Grpc.Tools", "YamlDotNet"],
        ["Blueprints.Estimation"] = ["Blueprints", "Blueprints.Catalog", "Blueprints.Simulation", "Blueprints.Graph", "YamlDotNet"],
        ["Blueprints.Policies"] = ["Blueprints.Estimation", "YamlDotNet"],
        ["Blueprints.Aws"] = ["Blueprints", "Pulumi", "Pulumi.Aws"],
        ["Blueprints.Plugin"] = ["Blueprints.Aws", "Pulumi", "Pulumi.Aws"],
        ["Blueprints.Manifests"] = ["Blueprints", "YamlDotNet"],
        ["Blueprints.Recordings"] = ["Blueprints.Aws", "Blueprints.Graph", "Pulumi"],
        ["Blueprints.Kubernetes"] = ["Blueprints", "Blueprints.Aws", "Blueprints.Manifests", "Pulumi", "Pulumi.Aws", "Pulumi.Kubernetes"],
        ["Blueprints.Cdk"] = ["Blueprints", "Amazon.CDK.Lib", "Constructs"],
        ["Blueprints.Cli"] =
        [
            "Blueprints", "Blueprints.Catalog", "Blueprints.Simulation", "Blueprints.Graph", "Blueprints.Engine", "Blueprints.Estimation", "Blueprints.Policies",
            "Blueprints.Aws", "Blueprints.Recordings", "Blueprints.Kubernetes", "Blueprints.Manifests", "Blueprints.Cdk", "OxyPlot.Core", "Parquet.Net", "Spectre.Console", "System.CommandLine",
        ],
        ["Pulumi"] = ["Google.Protobuf", "Grpc.Net.Client", "Grpc.Tools"],
        ["Pulumi.Aws"] = ["Pulumi", "SdkGenerator"],
        ["Pulumi.Kubernetes"] = ["Pulumi", "SdkGenerator"],
        ["SdkGenerator"] = ["Microsoft.CodeAnalysis.CSharp"],
    };

    public static TheoryData<string> Projects { get; } = [.. Repository.Files("src", "*.csproj").Select(Repository.Relative)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_references_only_what_its_place_allows(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);

        Allowed.Should().ContainKey(name, "a new project states here what it may reference");
        References(project).Should().BeSubsetOf(Allowed[name]);
    }

    [Fact]
    public void Allowed_references_have_no_cycle()
    {
        foreach (var project in Allowed.Keys)
            Reachable(project).Should().NotContain(project);
    }

    static IEnumerable<string> References(string project)
    {
        var items = XDocument.Load(Path.Combine(Repository.Root, project)).Descendants().ToList();
        var projects = items.Where(item => item.Name.LocalName == "ProjectReference")
            .Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/')));
        var packages = items.Where(item => item.Name.LocalName is "PackageReference" or "PulumiPackage").Select(item => item.Attribute("Include")!.Value);
        return projects.Concat(packages);
    }

    static HashSet<string> Reachable(string project)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>(Allowed[project]);
        while (open.TryPop(out var next))
        {
            if (!found.Add(next) || !Allowed.TryGetValue(next, out var further))
                continue;
            foreach (var reference in further)
                open.Push(reference);
        }

        return found;
    }
}
