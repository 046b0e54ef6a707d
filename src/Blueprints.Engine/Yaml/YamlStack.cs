using Blueprints.Engine.Wire;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Engine.Yaml;

/// <summary>Outputs of other stacks, from the answers: a program refers to a stack as a resource of this type, or in short by <c>fn::stackReference</c>.</summary>
static class YamlStack
{
    /// <summary>The type of a reference. It is read, and creates nothing.</summary>
    public const string Type = "pulumi:pulumi:StackReference";

    /// <summary>The outputs of a stack; unknown where no answer tells them.</summary>
    /// <param name="scope">The program's names, which take note of what had no answer.</param>
    /// <param name="stack">The stack: <c>acme/network/prod</c>.</param>
    /// <param name="place">Where it is referred to.</param>
    public static TemplateNode Outputs(YamlScope scope, string stack, TemplatePlace place)
    {
        if (scope.Options.Answers.StackOutputs(stack) is not { } told)
        {
            scope.Unanswered.Add($"outputs of the stack {stack}");
            return TemplateNode.Unknown(place);
        }

        var secret = scope.Options.Answers.SecretOutputs(stack);
        var outputs = YamlNodes.Read(WireJson.StructFromJson(told), stack);
        return outputs with { Members = [.. outputs.Members.Select(output => secret.Contains(output.Key) ? KeyValuePair.Create(output.Key, TemplateNode.Secret(place)) : output)] };
    }

    /// <summary>One output of a stack, by a list of the stack and the output's name.</summary>
    /// <exception cref="InvalidDataException">The list is none of two texts, or the stack has no such output.</exception>
    public static TemplateNode Output(YamlScope scope, TemplateNode argument, TemplatePlace place)
    {
        if (argument.Items is not [{ IsScalar: true } stack, { IsScalar: true } output])
            throw place.Bad("fn::stackReference has no list of a stack and an output");
        var outputs = Outputs(scope, stack.Text, place);
        return outputs.Kind == NodeKind.Unknown ? outputs : outputs[output.Text] ?? throw place.Bad($"the stack {stack.Text} has no output \"{output.Text}\"");
    }
}
