using System.Globalization;
using System.Text;
using Blueprints.Engine.Wire;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Engine.Yaml;

/// <summary>What the names of a YAML program stand for.</summary>
sealed class YamlScope
{
    static readonly string[] Sections = ["name", "runtime", "description", "config", "configuration", "variables", "resources", "outputs", "pulumi", "main", "author", "website", "license", "backend", "options", "template", "packages", "plugins", "stackConfigDir", "components"];

    readonly PreviewProgram _program;
    readonly TemplateNode _root;
    readonly Dictionary<string, YamlResource> _resources = new(StringComparer.Ordinal);
    readonly Dictionary<string, TemplateNode> _values = new(StringComparer.Ordinal);
    readonly HashSet<string> _open = new(StringComparer.Ordinal);
    readonly YamlEvaluator _evaluator;

    /// <exception cref="InvalidDataException">A section or a resource is not written as one.</exception>
    public YamlScope(PreviewProgram program, PreviewOptions options, TemplateNode root)
    {
        (_program, Options, _root) = (program, options, root);
        _evaluator = new(this);
        if (root.Members.FirstOrDefault(member => !Sections.Contains(member.Key)) is { Key: { } strange } unknown)
            throw unknown.Value.Place.Bad($"the program has \"{strange}\"; allowed: config, variables, resources, outputs, and what a Pulumi.yaml has");
        foreach (var (key, written) in Section("resources").Members)
            _resources.Add(key, YamlResource.Read(key, written, options.ComponentPrograms));
        Providers = new(this);
        foreach (var resource in _resources.Values.Where(resource => resource.IsComponent && !resource.IsMade))
            Childless.Add(resource.Type);
    }

    /// <summary>How the preview is made.</summary>
    public PreviewOptions Options { get; }

    /// <summary>The project's folder.</summary>
    public string Directory => _program.Directory;

    /// <summary>The region of functions.</summary>
    public string Region => _program.Config.GetValueOrDefault("aws:region") ?? "us-east-1";

    /// <summary>What makes the components whose programs are at hand; null where there are none.</summary>
    public YamlComponents? Components { get; set; }

    /// <summary>Which provider is whose.</summary>
    public YamlProviders Providers { get; }

    /// <summary>The resources, in their order.</summary>
    public IEnumerable<YamlResource> Resources => _resources.Values;

    /// <summary>Functions without an answer.</summary>
    public HashSet<string> Unanswered { get; } = new(StringComparer.Ordinal);

    /// <summary>Components whose program is not run.</summary>
    public HashSet<string> Childless { get; } = new(StringComparer.Ordinal);

    /// <summary>The resource's URN.</summary>
    public string Urn(YamlResource resource)
    {
        var parent = Referred(resource, "parent");
        var types = parent is null ? resource.Type : $"{parent.Split("::", 4)[2]}${resource.Type}";
        return $"urn:pulumi:{_program.Stack}::{_program.Project}::{types}::{resource.Name}";
    }

    /// <summary>The URN of the resource that an option refers to; null where the option is not there.</summary>
    /// <exception cref="InvalidDataException">It refers to no resource, or resources are their own ancestors.</exception>
    public string? Referred(YamlResource resource, string option) =>
        ReferredResource(resource, option) is { } referred ? Once($"the {option} of {resource.Key}", resource.Properties.Place, () => Urn(referred)) : null;

    /// <summary>The resource that an option refers to; null where the option is not there.</summary>
    /// <exception cref="InvalidDataException">It refers to no resource.</exception>
    public YamlResource? ReferredResource(YamlResource resource, string option) => resource.Options?[option] is { } written ? ReferredResource(written, option) : null;

    /// <summary>The resource that a part of an option refers to.</summary>
    /// <exception cref="InvalidDataException">It refers to no resource.</exception>
    public YamlResource ReferredResource(TemplateNode written, string option)
    {
        var name = written.Text.StartsWith("${", StringComparison.Ordinal) && written.Text.EndsWith('}') ? written.Text[2..^1].Trim() : "";
        return _resources.GetValueOrDefault(name) ?? throw written.Place.Bad($"the option {option} is \"{written.Text}\"; expected a resource, ${{name}}");
    }

    /// <summary>The inputs with everything filled in.</summary>
    /// <exception cref="InvalidDataException">They are no map, or rest on themselves.</exception>
    public TemplateNode Inputs(YamlResource resource) => Known($"resource {resource.Key}", resource.Properties.Place, () => _evaluator.Evaluate(resource.Properties) switch
    {
        { Kind: NodeKind.Map } map => map,
        var other => throw other.Place.Bad($"the properties of {resource.Key} are no map"),
    });

    /// <summary>What a component tells of itself once its program has made it.</summary>
    /// <exception cref="InvalidDataException">It cannot be made, or rests on itself.</exception>
    public TemplateNode Made(YamlResource resource) =>
        Known($"component {resource.Key}", resource.Properties.Place, () => Components!.Make(this, resource, Inputs(resource)));

    /// <summary>Fills in the outputs, whose mistakes are the program's too.</summary>
    public void CheckOutputs() => _evaluator.Evaluate(Section("outputs"));

    /// <summary>What a name stands for: a variable, a setting, or what a resource says of itself.</summary>
    /// <param name="path">The name and the properties below it.</param>
    /// <param name="place">Where it is used.</param>
    /// <exception cref="InvalidDataException">There is nothing of this name.</exception>
    public TemplateNode Find(IReadOnlyList<string> path, TemplatePlace place)
    {
        var name = path[0];
        if (name == "pulumi")
            return path.Count == 2 ? Pulumi(path[1], place) : throw place.Bad("pulumi has cwd, stack, project, organization and rootDirectory");
        if (_resources.TryGetValue(name, out var resource))
            return OfResource(resource, [.. path.Skip(1)], place);
        if (Section("variables")[name] is { } variable)
            return YamlPath.Below(Known($"variable {name}", place, () => _evaluator.Evaluate(variable)), path, place);
        if (Setting(name, place) is { } setting)
            return YamlPath.Below(setting, path, place);
        throw place.Bad($"\"{name}\" is neither a resource, a variable nor a setting");
    }

    TemplateNode OfResource(YamlResource resource, IReadOnlyList<string> path, TemplatePlace place)
    {
        var urn = Urn(resource);
        if (path.Count == 0 || path is ["urn"])
            return TemplateNode.OfText(urn, place) with { Sources = resource.IsRead ? [] : [urn] };
        if (resource.Type == YamlStack.Type && path[0] == "outputs")
            return YamlPath.Below(YamlStack.Outputs(this, Inputs(resource)["name"]?.Text ?? resource.Name, place), path, place);
        if (resource.IsMade && Made(resource) is { } told && told[path[0]] is { } output)
            return YamlPath.Below(output, path, place);
        if (path[0] == "id" || resource.IsRead || Inputs(resource)[path[0]] is not { } input)
            return TemplateNode.Unknown(place, resource.IsRead ? [] : [urn]);
        var found = YamlPath.Below(input, path, place);
        return found with { Sources = found.Sources.Contains(urn) ? found.Sources : found.Sources.Add(urn) };
    }

    TemplateNode? Setting(string name, TemplatePlace place)
    {
        var declared = Section("config")[name] ?? Section("configuration")[name];
        var key = name.Contains(':', StringComparison.Ordinal) ? name : $"{_program.Project}:{name}";
        if (declared is null && !_program.Config.ContainsKey(key))
            return null;
        if (_program.SecretKeys.Contains(key))
            return TemplateNode.Secret(place);
        return _program.Config.TryGetValue(key, out var text) ? Typed(text, declared, place) : throw declared!.Place.Bad($"the setting {name} has no value; give --config {name}=VALUE");
    }

    static TemplateNode Typed(string text, TemplateNode? declared, TemplatePlace place)
    {
        if (text == WireValue.Unknown)
            return TemplateNode.Unknown(place);
        var type = declared?["type"]?.Text ?? declared?["default"]?.Kind switch
        {
            NodeKind.Number => "number",
            NodeKind.Flag => "boolean",
            NodeKind.List or NodeKind.Map => "object",
            _ => "string",
        };
        return type?.ToLowerInvariant() switch
        {
            "integer" or "int" or "number" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? new() { Kind = NodeKind.Number, Text = text, Place = place } : throw place.Bad($"a setting is \"{text}\"; allowed: a number"),
            "boolean" or "bool" => text is "true" or "false" ? new() { Kind = NodeKind.Flag, Text = text, Place = place } : throw place.Bad($"a setting is \"{text}\"; allowed: true, false"),
            "string" or null => TemplateNode.OfText(text, place),
            _ => TemplateText.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "the configuration"),
        };
    }

    TemplateNode Pulumi(string name, TemplatePlace place) => TemplateNode.OfText(name switch
    {
        "cwd" or "rootDirectory" => _program.Directory,
        "stack" => _program.Stack,
        "project" => _program.Project,
        "organization" => _program.Organization,
        _ => throw place.Bad($"pulumi has no \"{name}\"; allowed: cwd, stack, project, organization, rootDirectory"),
    }, place);

    TemplateNode Known(string what, TemplatePlace place, Func<TemplateNode> find)
    {
        if (!_values.TryGetValue(what, out var value))
            _values[what] = value = Once(what, place, find);
        return value;
    }

    T Once<T>(string what, TemplatePlace place, Func<T> find)
    {
        if (!_open.Add(what))
            throw place.Bad($"{what} rests on itself");
        try
        {
            return find();
        }
        finally
        {
            _open.Remove(what);
        }
    }

    TemplateNode Section(string name) => _root[name] switch
    {
        null or { Kind: NodeKind.Null } => TemplateNode.OfMap([], _root.Place),
        { Kind: NodeKind.Map } section => section,
        var other => throw other.Place.Bad($"{name} is no map"),
    };
}
