using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Functions;

/// <summary>What one part of a stack says of another.</summary>
static class References
{
    /// <summary><c>Ref</c>: a parameter's value, or a resource's identifier.</summary>
    public static TemplateNode? Ref(Evaluator evaluator, TemplateNode argument, TemplatePlace place)
    {
        var name = Name(evaluator, argument, "Ref");
        return name is null ? TemplateNode.Unknown(place) : evaluator.Stack.Reference(name, place);
    }

    /// <summary><c>Fn::GetAtt</c>: an attribute of a resource, or an output of a nested stack.</summary>
    public static TemplateNode? GetAtt(Evaluator evaluator, TemplateNode argument, TemplatePlace place)
    {
        if (argument.Kind == NodeKind.List)
        {
            var parts = Evaluator.Arguments(argument, "Fn::GetAtt", 2, 2);
            var attribute = evaluator.Scalar(parts[1], "the attribute of Fn::GetAtt");
            return Name(evaluator, parts[0], "Fn::GetAtt") is { } resource ? evaluator.Stack.Attribute(resource, attribute.Text, place) : TemplateNode.Unknown(place);
        }

        var text = Name(evaluator, argument, "Fn::GetAtt");
        if (text is null)
            return TemplateNode.Unknown(place);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? evaluator.Stack.Attribute(text[..dot], text[(dot + 1)..], place) : throw place.Bad($"Fn::GetAtt is \"{text}\"; expected Resource.Attribute");
    }

    /// <summary><c>Fn::ImportValue</c>: what another stack of the same application exports.</summary>
    public static TemplateNode? ImportValue(Evaluator evaluator, TemplateNode argument, TemplatePlace place)
    {
        var name = evaluator.Scalar(argument, "the name of Fn::ImportValue");
        return name.IsScalar && evaluator.Stack.Session.Exported(name.Text, place) is { } value ? value : TemplateNode.Unknown(place, name.Sources);
    }

    static string? Name(Evaluator evaluator, TemplateNode argument, string function) =>
        argument.Kind == NodeKind.Text ? argument.Text : evaluator.Scalar(argument, $"what {function} refers to") is { IsScalar: true } name ? name.Text : null;
}
