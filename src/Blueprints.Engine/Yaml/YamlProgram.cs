using System.Collections.Immutable;
using Blueprints.Graph;
using Blueprints.Graph.CloudFormation.Kinds;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Engine.Yaml;

/// <summary>Interprets a Pulumi YAML program: nothing is started, and what only a deployment knows stays unknown.</summary>
static class YamlProgram
{
    /// <summary>The resources that the program declares.</summary>
    /// <exception cref="InvalidOperationException">It is not written as a program is; the message has file, line and column.</exception>
    public static PreviewResult Run(PreviewProgram program, PreviewOptions options)
    {
        var path = Path.Combine(program.Directory, program.Command.Arguments[0]);
        try
        {
            using var stream = File.OpenRead(path);
            // Messages call the file as its project does.
            var scope = new YamlScope(program, options, TemplateText.Read(stream, program.Command.Arguments[0]));
            var resources = scope.Resources.Select(resource => GraphOf(scope, resource)).OfType<GraphResource>().ToList();
            scope.CheckOutputs();
            return new(new ResourceGraph(resources), [], null) { UnansweredFunctions = [.. scope.Unanswered.Order(StringComparer.Ordinal)], ChildlessComponents = [.. scope.Childless.Order(StringComparer.Ordinal)] };
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            throw new InvalidOperationException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{path}: {e.Message}", e);
        }
    }

    // What is only read belongs to somebody else.
    static GraphResource? GraphOf(YamlScope scope, YamlResource resource)
    {
        var inputs = scope.Inputs(resource);
        return resource.IsRead ? null : new()
        {
            Urn = scope.Urn(resource),
            Type = resource.Type,
            Name = resource.Name,
            Parent = scope.Referred(resource, "parent"),
            Inputs = NodeJson.Element(inputs),
            IsComponent = resource.IsComponent,
            Provider = scope.Providers.Of(resource),
            IgnoreChanges = resource.Options?["ignoreChanges"] is { Kind: NodeKind.List } ignored ? [.. ignored.Items.Select(item => item.Text)] : [],
            PropertyDependencies = inputs.Members.Select(member => KeyValuePair.Create(member.Key, Sources(scope, resource, member.Value))).Where(entry => entry.Value.Length > 0).ToImmutableDictionary(StringComparer.Ordinal),
        };
    }

    static ImmutableArray<string> Sources(YamlScope scope, YamlResource resource, TemplateNode value)
    {
        var own = scope.Urn(resource);
        return [.. value.AllSources().Where(urn => urn != own).Order(StringComparer.Ordinal)];
    }
}
