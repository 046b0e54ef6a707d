using System.Collections.Immutable;
using Blueprints.Engine.Secrets;
using Blueprints.Graph;
using Blueprints.Graph.CloudFormation.Kinds;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Engine.Yaml;

/// <summary>Interprets a Pulumi YAML program: nothing is started but the programs of components that the user names, and what only a deployment knows stays unknown.</summary>
static class YamlProgram
{
    /// <summary>The resources that the program declares.</summary>
    /// <exception cref="InvalidOperationException">It is not written as a program is; the message has file, line and column.</exception>
    public static async Task<PreviewResult> RunAsync(PreviewProgram program, PreviewOptions options, SecretMask secrets)
    {
        var path = Path.Combine(program.Directory, program.Command.Arguments[0]);
        try
        {
            await using var stream = File.OpenRead(path);
            // Messages call the file as its project does.
            var scope = new YamlScope(program, options, TemplateText.Read(stream, program.Command.Arguments[0]));
            if (!scope.Resources.Any(resource => resource.IsMade))
                return Interpret(scope);
            var components = await YamlComponents.StartAsync(program, options, secrets).ConfigureAwait(false);
            await using (components.ConfigureAwait(false))
            {
                scope.Components = components;
                return Interpret(scope);
            }
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

    static PreviewResult Interpret(YamlScope scope)
    {
        scope.Components?.Introduce(scope);
        foreach (var component in scope.Resources.Where(resource => resource.IsMade))
            scope.Made(component);
        var resources = scope.Resources.Where(resource => !resource.IsMade).Select(resource => GraphOf(scope, resource)).OfType<GraphResource>().ToList();
        scope.CheckOutputs();
        return new(new ResourceGraph([.. resources, .. scope.Components?.Resources ?? []]), scope.Components?.Messages ?? [], null)
        {
            UnansweredFunctions = [.. scope.Unanswered.Concat(scope.Components?.Unanswered ?? []).Distinct().Order(StringComparer.Ordinal)],
            ChildlessComponents = [.. scope.Childless.Concat(scope.Components?.Childless ?? []).Distinct().Order(StringComparer.Ordinal)],
        };
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
