using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Engine;
using Blueprints.Estimation.Cost;
using Blueprints.Graph;
using Blueprints.Graph.CloudFormation;
using Blueprints.Graph.Documents;
using Blueprints.Kubernetes;
using Blueprints.Manifests;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>What a command works on.</summary>
/// <param name="Name">What to call it in results: <c>phase2</c>, or the file's name.</param>
abstract record Target(string Name)
{
    const string PhasePrefix = "phase";
    const string InCluster = "-k8s";
    const string DefaultRegion = "us-east-1";

    /// <summary>The designs that need no file.</summary>
    public static IEnumerable<string> Phases => Enumerable.Range(1, Roadmap.PhaseCount).SelectMany(phase => phase == 1 ? [$"{PhasePrefix}1"] : new[] { $"{PhasePrefix}{phase}", $"{PhasePrefix}{phase}{InCluster}" });

    /// <summary>What a design can be, for help and messages.</summary>
    public static readonly string AllowedDesigns = $"phase1 to phase{Roadmap.PhaseCount}, phase2-k8s to phase{Roadmap.PhaseCount}-k8s, a blueprint file (*.json), or a preview or state (pulumi preview --json, pulumi stack export) with a blueprint component, or Kubernetes manifests";

    /// <summary>What a target can be, for help and messages.</summary>
    public static readonly string Allowed = $"phase1 to phase{Roadmap.PhaseCount}, phase2-k8s to phase{Roadmap.PhaseCount}-k8s, a blueprint file (*.json), what pulumi preview --json or pulumi stack export printed, a CloudFormation or SAM template (JSON or YAML), a cdk.out folder, Kubernetes manifests (a folder or a file), or a folder with a Pulumi.yaml";

    /// <summary>Finds a target.</summary>
    /// <exception cref="InvalidInputException">There is no such phase or file, or the file does not hold what it seems to hold.</exception>
    public static Target Resolve(string name, string? region) => Resolve(name, region, ImmutableDictionary<string, string>.Empty, new());

    /// <summary>Finds a target that may be a template with parameters, or a program with settings.</summary>
    /// <exception cref="InvalidInputException">As above, or the target takes no such parameters or settings.</exception>
    /// <exception cref="ProgramFailedException">The program failed.</exception>
    public static Target Resolve(string name, string? region, ImmutableDictionary<string, string> parameters, ProgramSettings program) =>
        FromPhase(name, region ?? DefaultRegion) ?? FromFile(name, new() { Region = region ?? DefaultRegion, Parameters = parameters }, region, program);

    /// <summary>Finds a target that has to be a design.</summary>
    /// <exception cref="InvalidInputException">There is no such phase or file, or the file is no blueprint.</exception>
    public static BlueprintTarget ResolveDesign(string name, string? region)
    {
        // A program would be run only to be refused.
        var target = Directory.Exists(name) && (ProgramPreview.IsProject(name) || !ManifestFolder.IsManifest(name)) ? null : Resolve(name, region);
        return (target is null ? null : GraphDesign.Of(target)?.In(region)) ?? throw new InvalidInputException($"target \"{name}\" holds resources and no design; allowed: {AllowedDesigns}");
    }

    /// <summary>Finds a design that runs in a cluster: a phase is taken in its Kubernetes variant.</summary>
    /// <exception cref="InvalidInputException">There is no such phase or file, or the file is no blueprint.</exception>
    public static BlueprintTarget ResolveInCluster(string name, string? region) =>
        FromPhase(name.EndsWith(InCluster, StringComparison.Ordinal) ? name : $"{name}{InCluster}", region ?? DefaultRegion) ?? ResolveDesign(name, region);

    static BlueprintTarget? FromPhase(string name, string region)
    {
        if (File.Exists(name) || !name.StartsWith(PhasePrefix, StringComparison.Ordinal))
            return null;
        var inCluster = name.EndsWith(InCluster, StringComparison.Ordinal);
        var number = inCluster ? name.AsSpan()[PhasePrefix.Length..^InCluster.Length] : name.AsSpan(PhasePrefix.Length);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var phase) || phase < 1 || phase > Roadmap.PhaseCount)
            return null;
        return new(name, Roadmap.Phase(phase, region, inCluster ? new() { Kubernetes = true } : null), Roadmap.TypicalDailyUsers(phase));
    }

    static Target FromFile(string path, TemplateOptions options, string? region, ProgramSettings program)
    {
        if (Directory.Exists(path))
            return CloudFormationTemplate.IsAssembly(path) ? FromTemplate(path, options, region) : !ProgramPreview.IsProject(path) && ManifestFolder.IsManifest(path) ? FromManifests(path, region) : FromProject(path, region, program);
        if (!File.Exists(path))
            throw new InvalidInputException($"target \"{path}\" is neither a phase nor a file; allowed: {Allowed}");
        var name = Path.GetFileName(path);
        return Kind(path) switch
        {
            DocumentKind.Preview or DocumentKind.Events or DocumentKind.State => FromDocument(name, InputFile.ReadStream(path, GraphDocument.ReadStack)),
            DocumentKind.CostResult => new ResultTarget(name, CostResult.Read(InputFile.Read(path), path)),
            DocumentKind.Template => FromTemplate(path, options, region),
            DocumentKind.Unknown when IsYaml(path) && ManifestFolder.IsManifest(path) => FromManifests(path, region),
            DocumentKind.Unknown when IsYaml(path) => FromTemplate(path, options, region),
            _ => new BlueprintTarget(name, Blueprint.FromJson(InputFile.Read(path), path), null).In(region),
        };
    }

    static BlueprintTarget FromManifests(string path, string? region)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        var design = ManifestFolder.Read(path, name, region ?? DefaultRegion);
        // Manifests tell of no users: without any, pods are as few as they may be.
        return new(name, design.Blueprint, 0) { NotRead = design.NotRead, Notes = design.Notes };
    }

    // A file is called anything; what it was saved from says more. Of several files of one project the file tells them apart.
    static GraphTarget FromDocument(string name, StackDocument document) =>
        new(document.Project is { } project ? $"{project} ({name})" : name, document.Graph) { Region = document.Region };

    static GraphTarget FromTemplate(string path, TemplateOptions options, string? region) =>
        new(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), InputFile.Guard(path, () => CloudFormationTemplate.Read(path, options))) { Region = region };

    static bool IsYaml(string path) => Path.GetExtension(path) is ".yaml" or ".yml" or ".template";

    // A program is run on the offline engine.
    static GraphTarget FromProject(string path, string? region, ProgramSettings settings)
    {
        if (!ProgramPreview.IsProject(path))
            throw new InvalidInputException($"target \"{path}\" is a directory without a Pulumi.yaml or Kubernetes manifests; allowed: {Allowed}");
        var program = ProgramPreview.Program(path, settings.Stack, [.. region is null ? [] : (string[])[$"aws:region={region}"], .. settings.Config], []);
        var result = ProgramPreview.RunAsync(program, settings.Preview, CancellationToken.None).GetAwaiter().GetResult();
        if (!result.UnansweredFunctions.IsEmpty)
            Console.Error.WriteLine($"note: unknown or made up: {string.Join(", ", result.UnansweredFunctions)}; --answers FILE says what they tell");
        return new(program.Project, result.Graph) { Region = ProgramPreview.Region(program) };
    }

    // What is broken before its kind is clear is most likely a blueprint written by hand, whose reader explains more.
    static DocumentKind Kind(string path)
    {
        try
        {
            return InputFile.ReadStream(path, GraphDocument.Detect);
        }
        catch (InvalidInputException e) when (e.InnerException is InvalidDataException)
        {
            return DocumentKind.Unknown;
        }
    }
}

/// <summary>A design: a phase of the roadmap or a blueprint file.</summary>
/// <param name="Name">What to call it in results.</param>
/// <param name="Blueprint">The blueprint.</param>
/// <param name="TypicalDailyUsers">Daily users to assume when none are given; null where nothing is typical.</param>
sealed record BlueprintTarget(string Name, Blueprint Blueprint, int? TypicalDailyUsers) : Target(Name)
{
    /// <summary>What of the target is not in the design, though it may cost or carry something. Default: nothing.</summary>
    public ImmutableArray<UnreadObject> NotRead { get; init; } = [];

    /// <summary>What was assumed where the target says nothing. Default: nothing.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The design with its cluster's nodes of another type; itself for none.</summary>
    /// <exception cref="InvalidInputException">It has no cluster.</exception>
    public BlueprintTarget OnNodes(string? type)
    {
        if (type is null)
            return this;
        if (!Blueprint.Blocks.OfKind<KubernetesClusterSpec>().Any())
            throw new InvalidInputException($"--node-type {type}: {Name} has no Kubernetes cluster; allowed: manifests, phase2-k8s to phase{Roadmap.PhaseCount}-k8s, a blueprint with a block of kind kubernetes-cluster");
        return this with { Blueprint = Blueprint with { Blocks = [.. Blueprint.Blocks.Select(block => block.Spec is KubernetesClusterSpec cluster ? block with { Spec = cluster with { NodeType = type } } : block)] } };
    }

    /// <summary>Tells what was assumed and left out, to people.</summary>
    public void Tell()
    {
        foreach (var note in Notes)
            Console.Error.WriteLine($"note: {note}");
        foreach (var left in NotRead)
            Console.Error.WriteLine($"not read: {left.Kind} {left.Name} ({left.Place}): {left.Reason}");
    }

    /// <summary>The design in another region; itself for none.</summary>
    public BlueprintTarget In(string? region) => region is null ? this : this with { Blueprint = Blueprint with { Region = region } };
}

/// <summary>The resources of a preview or a state.</summary>
/// <param name="Name">What to call it in results.</param>
/// <param name="Graph">The resources.</param>
sealed record GraphTarget(string Name, ResourceGraph Graph) : Target(Name)
{
    /// <summary>The region of resources that do not say theirs; null where nothing says it.</summary>
    public string? Region { get; init; }
}

/// <summary>An estimate that was saved.</summary>
/// <param name="Name">What to call the file.</param>
/// <param name="Estimate">The estimate.</param>
sealed record ResultTarget(string Name, CostEstimate Estimate) : Target(Name);
