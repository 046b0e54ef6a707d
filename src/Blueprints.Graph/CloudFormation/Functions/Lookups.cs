using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Functions;

/// <summary>Values that are looked up by a key.</summary>
static class Lookups
{
    /// <summary><c>Fn::FindInMap</c>: a value of the template's mappings; its default, or unknown, where a key is not there.</summary>
    public static TemplateNode? FindInMap(Evaluator evaluator, TemplateNode argument, TemplatePlace place)
    {
        var arguments = Evaluator.Arguments(argument, "Fn::FindInMap", 3, 4);
        var keys = arguments.Take(3).Select(key => evaluator.Scalar(key, "a key of Fn::FindInMap")).ToList();
        var fallback = arguments.Length == 4 ? arguments[3]["DefaultValue"] : null;
        if (keys.TrueForAll(key => key.IsScalar))
        {
            var map = evaluator.Stack.Mappings?[keys[0].Text];
            if (map is null && fallback is null)
                throw place.Bad($"there is no mapping \"{keys[0].Text}\"");
            if (map?[keys[1].Text]?[keys[2].Text] is { } found)
                return found;
        }

        return fallback is null ? TemplateNode.Unknown(place) : evaluator.Resolve(fallback);
    }

    /// <summary><c>Fn::GetAZs</c>: three zones of a region, as many as nearly every region has.</summary>
    public static TemplateNode? Zones(Evaluator evaluator, TemplateNode argument, TemplatePlace place)
    {
        var region = evaluator.Resolve(argument) is { IsScalar: true, Text.Length: > 0 } told ? told.Text : evaluator.Stack.Region;
        return TemplateNode.OfList(new[] { "a", "b", "c" }.Select(zone => TemplateNode.OfText(region + zone, place)), place);
    }
}
