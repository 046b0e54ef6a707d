using System.Globalization;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Functions;

/// <summary>Functions of lists.</summary>
static class Lists
{
    /// <summary><c>Fn::Select</c>: an item of a list.</summary>
    public static TemplateNode? Select(Evaluator evaluator, TemplateNode argument, TemplatePlace place)
    {
        var arguments = Evaluator.Arguments(argument, "Fn::Select", 2, 2);
        var index = evaluator.Scalar(arguments[0], "the index of Fn::Select");
        var list = evaluator.Resolve(arguments[1]);
        if (!index.IsScalar || list is null or { Kind: NodeKind.Unknown or NodeKind.Secret })
            return TemplateNode.Unknown(place, list?.AllSources() ?? []);
        if (!int.TryParse(index.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            throw index.Place.Bad($"the index of Fn::Select is \"{index.Text}\"; expected a number from 0");
        if (list.Kind != NodeKind.List)
            throw arguments[1].Place.Bad("Fn::Select has no list to select from");
        // A list of zones or of a parameter may be longer in the account than it is here.
        return at < list.Items.Length ? list.Items[at] : TemplateNode.Unknown(place, list.AllSources());
    }

    /// <summary><c>Fn::Length</c>: how many items a list has.</summary>
    public static TemplateNode? Length(Evaluator evaluator, TemplateNode argument, TemplatePlace place) => evaluator.Resolve(argument) switch
    {
        { Kind: NodeKind.List } list => new() { Kind = NodeKind.Number, Text = list.Items.Length.ToString(CultureInfo.InvariantCulture), Place = place },
        { Kind: NodeKind.Unknown } unknown => unknown,
        _ => throw argument.Place.Bad("Fn::Length has no list"),
    };
}
