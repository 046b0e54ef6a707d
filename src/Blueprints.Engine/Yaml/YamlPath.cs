using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Engine.Yaml;

/// <summary>Paths as interpolations write them: <c>bucket.rules[0]["a b"].id</c>.</summary>
static partial class YamlPath
{
    /// <summary>The steps of a path.</summary>
    /// <exception cref="InvalidDataException">It is no path.</exception>
    public static IReadOnlyList<string> Parse(string text, TemplatePlace place)
    {
        var match = Form().Match(text.Trim());
        return match.Success ? [.. match.Groups["step"].Captures.Select(step => step.Value)] : throw place.Bad($"\"${{{text}}}\" is no path such as ${{name.property[0]}}");
    }

    /// <summary>The value below another, by the steps after the first; unknown where a part of the way is.</summary>
    /// <exception cref="InvalidDataException">There is nothing at the path.</exception>
    public static TemplateNode Below(TemplateNode value, IReadOnlyList<string> path, TemplatePlace place)
    {
        foreach (var step in path.Skip(1))
        {
            if (value.Kind is NodeKind.Unknown or NodeKind.Secret)
                return value;
            value = Step(value, step) ?? throw place.Bad($"${{{string.Join('.', path)}}}: there is no \"{step}\"");
        }

        return value;
    }

    static TemplateNode? Step(TemplateNode value, string step) => value.Kind == NodeKind.List
        ? int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < value.Items.Length ? value.Items[at] : null
        : value[step];

    [GeneratedRegex("""^(?<step>[^.\[\]"${}]+)(\.(?<step>[^.\[\]"${}]+)|\[(?<step>[0-9]+)\]|\["(?<step>[^"]*)"\])*$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Form();
}
