using Blueprints.Graph.CloudFormation.Stacks;
using Blueprints.Graph.CloudFormation.Syntax;
using Blueprints.Graph.Documents;

namespace Blueprints.Graph.CloudFormation;

/// <summary>
/// Reads CloudFormation templates, SAM templates and what CDK synthesises into the same graph that Pulumi programs give: the provider's types and input names, and the
/// resources that inputs come from. Kinds that are not known keep their own type. Nothing is run and nothing is fetched.
/// </summary>
/// <remarks>
/// A template may have 16 MiB, values nested 128 levels deep, and 20 million values once aliases, loops and functions are carried out. Values that only a deployment knows
/// are <see cref="GraphResource.Unknown"/>, parameters with <c>NoEcho</c> and references to secrets are <c>"[secret]"</c>.
/// </remarks>
public static class CloudFormationTemplate
{
    /// <summary>Whether a folder is what a CDK application synthesised, such as <c>cdk.out</c>.</summary>
    /// <param name="folder">The folder.</param>
    public static bool IsAssembly(string folder) => CloudAssembly.Is(folder);

    /// <summary>Reads a template with the local ones that it nests, or all stacks of a folder that CDK synthesised.</summary>
    /// <param name="path">The template, JSON or YAML, or the folder.</param>
    /// <param name="options">What the templates leave open.</param>
    /// <exception cref="InvalidDataException">A template cannot be used, or a parameter is one of no template; the message has file, line and column where one place is to blame.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ResourceGraph Read(string path, TemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var session = new TemplateSession(options);
        foreach (var stack in Directory.Exists(path) ? CloudAssembly.Stacks(path, session) : [Single(path, session)])
            session.Add(stack);
        return Built(session, path);
    }

    /// <summary>Reads one template that is at hand as text; templates that it nests are not looked for.</summary>
    /// <param name="template">The template, JSON or YAML.</param>
    /// <param name="source">What to call it in messages; without its ending it is the stack's name.</param>
    /// <param name="options">What the template leaves open.</param>
    /// <exception cref="InvalidDataException">As <see cref="Read"/>.</exception>
    public static ResourceGraph Parse(Stream template, string source, TemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var session = new TemplateSession(options);
        session.Add(new(session, TemplateText.Read(template, source), Identity(source, null, options)));
        return Built(session, source);
    }

    static ResourceGraph Built(TemplateSession session, string path)
    {
        try
        {
            var graph = GraphBuilder.Build(session.Stacks);
            return session.UnusedParameters.FirstOrDefault() is { } unused ? throw new InvalidDataException($"{path}: no template has a parameter \"{unused}\"") : graph;
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    static StackScope Single(string path, TemplateSession session)
    {
        using var stream = File.OpenRead(path);
        return new(session, TemplateText.Read(stream, path), Identity(path, Path.GetDirectoryName(path) ?? "", session.Options));
    }

    static StackIdentity Identity(string path, string? folder, TemplateOptions options)
    {
        var name = Path.GetFileName(path).Split('.')[0] is { Length: > 0 } told ? told : "template";
        return new(name, options.Region, folder, name);
    }
}
