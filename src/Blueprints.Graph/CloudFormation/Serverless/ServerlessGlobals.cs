using Blueprints.Graph.CloudFormation.Functions;
using Blueprints.Graph.CloudFormation.Stacks;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Serverless;

/// <summary>What a serverless template says of all its resources of a kind.</summary>
static class ServerlessGlobals
{
    const string Prefix = "AWS::Serverless::";

    /// <summary>A resource's properties over those of all of its kind.</summary>
    public static TemplateNode Apply(StackScope stack, TemplateNode globals, DeclaredResource resource) =>
        resource.Type.StartsWith(Prefix, StringComparison.Ordinal) && Section(stack, globals, resource.Type[Prefix.Length..]) is { } common
            ? Merged(common, resource.Properties)
            : resource.Properties;

    /// <summary>What is said of a kind; null for nothing.</summary>
    public static TemplateNode? Section(StackScope stack, TemplateNode globals, string kind) =>
        globals[kind] is { } written && new Evaluator(stack).Resolve(written) is { Kind: NodeKind.Map } section ? section : null;

    // Maps are merged and lists put together; of all others, the resource's own counts.
    static TemplateNode Merged(TemplateNode common, TemplateNode own) => (common.Kind, own.Kind) switch
    {
        (NodeKind.Map, NodeKind.Map) => own.Members.Aggregate(common, (all, member) => all.With(member.Key, all[member.Key] is { } before ? Merged(before, member.Value) : member.Value)),
        (NodeKind.List, NodeKind.List) => own with { Items = [.. common.Items, .. own.Items] },
        _ => own,
    };
}
