using System.Text.RegularExpressions;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>Reads what a CDK application synthesised: a folder with a <c>manifest.json</c> that lists templates.</summary>
static partial class CloudAssembly
{
    const string Manifest = "manifest.json";
    const int MaxDepth = 8;

    /// <summary>Whether a folder is one.</summary>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, Manifest));

    /// <summary>The stacks, those of stages included, in the order of the manifest.</summary>
    /// <exception cref="InvalidDataException">The manifest or a template cannot be used.</exception>
    public static IEnumerable<StackScope> Stacks(string folder, TemplateSession session) => Stacks(folder, session, "", 0);

    static IEnumerable<StackScope> Stacks(string folder, TemplateSession session, string prefix, int depth)
    {
        var source = Path.Combine(folder, Manifest);
        var root = Read(source);
        if (root["artifacts"] is not { Kind: NodeKind.Map } artifacts)
            throw root.Place.Bad("this is no manifest of a CDK application: it has no artifacts");
        if (depth > MaxDepth)
            throw root.Place.Bad($"stages are nested more than {MaxDepth} levels deep");
        foreach (var (id, artifact) in artifacts.Members)
        {
            var properties = artifact["properties"];
            if (artifact["type"]?.Text == "aws:cloudformation:stack")
                yield return Stack(folder, session, prefix + id, artifact, properties);
            else if (artifact["type"]?.Text == "cdk:cloud-assembly")
            {
                foreach (var stack in Stacks(Inside(folder, properties?["directoryName"], artifact), session, $"{prefix}{id}.", depth + 1))
                    yield return stack;
            }
        }
    }

    static StackScope Stack(string folder, TemplateSession session, string id, TemplateNode artifact, TemplateNode? properties)
    {
        var file = Inside(folder, properties?["templateFile"], artifact);
        var place = Environment().Match(artifact["environment"]?.Text ?? "");
        var region = place.Groups["region"] is { Success: true, Value: not "unknown-region" } told ? told.Value : null;
        var identity = new StackIdentity(properties?["stackName"]?.Text ?? id, region ?? session.Options.Region, Path.GetDirectoryName(file) ?? "", id)
        {
            IsPlaced = region is not null,
            Account = place.Groups["account"] is { Success: true, Value: not "unknown-account" } account ? account.Value : null,
        };
        return new(session, Read(file), identity, properties?["parameters"] is { Kind: NodeKind.Map } given ? System.Collections.Immutable.ImmutableDictionary.CreateRange(StringComparer.Ordinal, given.Members) : null);
    }

    static TemplateNode Read(string file)
    {
        using var stream = File.OpenRead(file);
        return TemplateText.Read(stream, file);
    }

    // An assembly is complete in itself; a manifest that leads elsewhere was not made by CDK.
    static string Inside(string folder, TemplateNode? name, TemplateNode artifact)
    {
        if (name is not { Kind: NodeKind.Text, Text: { Length: > 0 } path })
            throw artifact.Place.Bad("the artifact names no file");
        var full = Path.GetFullPath(Path.Combine(folder, path));
        if (!full.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw name.Place.Bad($"\"{path}\" is outside of the folder");
        return Path.Exists(full) ? Path.Combine(folder, path) : throw name.Place.Bad($"there is no \"{path}\" in the folder");
    }

    [GeneratedRegex("^aws://(?<account>[^/]+)/(?<region>[^/]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Environment();
}
