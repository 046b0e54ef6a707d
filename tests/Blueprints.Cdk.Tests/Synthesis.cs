using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Amazon.CDK;

namespace Blueprints.Cdk.Tests;

/// <summary>What the CDK makes of a blueprint: a folder with a template for each stack. Each design is synthesised once in a run.</summary>
sealed class Synthesis
{
    const string Certificate = "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

    static readonly ConcurrentDictionary<int, Synthesis> Phases = new();

    Synthesis(string folder) => Folder = folder;

    /// <summary>The folder: what <c>cdk synth</c> calls <c>cdk.out</c>.</summary>
    public string Folder { get; }

    /// <summary>The templates by stack.</summary>
    public IReadOnlyDictionary<string, JsonElement> Templates => _templates ??= Directory.EnumerateFiles(Folder, "*.template.json")
        .ToDictionary(file => Path.GetFileName(file)[..^".template.json".Length], file => JsonDocument.Parse(File.ReadAllText(file)).RootElement);

    IReadOnlyDictionary<string, JsonElement>? _templates;

    /// <summary>All resources of all stacks.</summary>
    public IEnumerable<TemplateResource> Resources => Templates.OrderBy(template => template.Key, StringComparer.Ordinal).SelectMany(template => template.Value.GetProperty(nameof(Resources)).EnumerateObject()
        .Select(resource => new TemplateResource(template.Key, resource.Name, resource.Value.GetProperty("Type").GetString()!, resource.Value)));

    /// <summary>The resources of a type.</summary>
    public IReadOnlyList<TemplateResource> OfType(string type) => [.. Resources.Where(resource => resource.Type == type)];

    /// <summary>A phase of the roadmap.</summary>
    public static Synthesis Phase(int number) => Phases.GetOrAdd(number, phase => Of(app => _ = new PhaseStack(app, $"phase{phase}", phase, new()
    {
        Wiring = Wired,
        ReplicaWirings = Roadmap.Phase(phase).ReplicaRegions.ToImmutableDictionary(replica => replica.Region, _ => Wired),
    })));

    /// <summary>A blueprint.</summary>
    public static Synthesis Of(Blueprint blueprint, BlueprintWiring? wiring = null) => Of(app => _ = new BlueprintStack(app, blueprint.Name, new()
    {
        Blueprint = blueprint,
        Wiring = wiring ?? Wired,
        ReplicaWirings = blueprint.ReplicaRegions.ToImmutableDictionary(replica => replica.Region, _ => wiring ?? Wired),
    }));

    /// <summary>A certificate, where nothing else is asked for.</summary>
    public static BlueprintWiring Wired { get; } = new() { CertificateArn = Certificate };

    /// <summary>What an app with some stacks gives.</summary>
    public static Synthesis Of(Action<App> make)
    {
        var folder = Directory.CreateTempSubdirectory("blueprints-cdk-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var app = new App(new AppProps { Outdir = folder, AnalyticsReporting = false });
        make(app);
        app.Synth();
        return new(folder);
    }
}
