using Blueprints.Graph.CloudFormation.Functions;
using Blueprints.Graph.CloudFormation.Serverless;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>The resources of a stack: those whose condition is false are left out.</summary>
static class StackResources
{
    /// <summary>The resources, and what the serverless transform makes of them.</summary>
    /// <exception cref="InvalidDataException">One is not written as a resource; the message has file, line and column.</exception>
    public static IEnumerable<DeclaredResource> Of(StackScope stack)
    {
        var declared = Declared(stack).ToList();
        return declared.Exists(resource => ServerlessNames.IsServerless(resource.Type)) ? ServerlessTransform.Apply(stack, declared) : declared;
    }

    static IEnumerable<DeclaredResource> Declared(StackScope stack)
    {
        var evaluator = new Evaluator(stack);
        foreach (var (name, written) in stack.Resources.Members)
        {
            if (written.Kind != NodeKind.Map)
                throw written.Place.Bad($"the resource {name} is no map");
            if (Macros.IsMade(name, written))
            {
                yield return new(name, Macros.Type, TemplateNode.OfMap([], written.Place));
                continue;
            }

            if (written["Type"] is not { Kind: NodeKind.Text, Text: { Length: > 0 } type })
                throw written.Place.Bad($"the resource {name} has no Type");
            CheckDependencies(stack, name, written["DependsOn"]);
            var exists = written["Condition"] is { } condition ? stack.Condition(Name(condition, "Condition"), condition.Place) : true;
            if (exists != false)
                yield return new(name, type, Properties(evaluator, name, written)) { IsConditional = exists is null };
        }
    }

    static TemplateNode Properties(Evaluator evaluator, string name, TemplateNode written)
    {
        var properties = written["Properties"] is { Kind: not NodeKind.Null } told ? evaluator.Resolve(told) : null;
        return properties switch
        {
            null => TemplateNode.OfMap([], written.Place),
            { Kind: NodeKind.Map } map => map,
            // What a macro would make of them.
            { Kind: NodeKind.Unknown } unknown => TemplateNode.OfMap([], unknown.Place),
            { } other => throw other.Place.Bad($"the properties of {name} are no map"),
        };
    }

    // An order of deployment and no reference: it is only checked.
    static void CheckDependencies(StackScope stack, string name, TemplateNode? written)
    {
        foreach (var item in written is { Kind: NodeKind.List } ? written.Items : written is null ? [] : [written])
        {
            var other = Name(item, "DependsOn");
            if (stack.Resources[other] is null && !ServerlessNames.IsImplied(stack, other) && !Macros.MayAdd(stack))
                throw item.Place.Bad($"{name} depends on \"{other}\", which is no resource of the template");
        }
    }

    static string Name(TemplateNode node, string what) => node.Kind == NodeKind.Text ? node.Text : throw node.Place.Bad($"{what} is no name");
}
