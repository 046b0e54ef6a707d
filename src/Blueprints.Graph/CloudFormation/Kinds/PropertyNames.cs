using System.Collections.Frozen;
using System.Text;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Kinds;

/// <summary>Names of properties as the Pulumi provider has them where no rule says otherwise: <c>DBInstanceClass</c> is <c>dbInstanceClass</c>.</summary>
static class PropertyNames
{
    // What stands below these names is the user's own, or a document.
    static readonly FrozenSet<string> Verbatim = new[]
    {
        "AssumeRolePolicyDocument", "Body", "Content", "DashboardBody", "DefaultArguments", "Definition", "DefinitionString", "DefinitionSubstitutions", "DriverConfig", "EncryptionContext", "EventPattern",
        "FilterPolicy", "Input", "KeyPolicy", "Labels", "Options", "Parameters", "Policy", "PolicyDocument", "PropertyMap", "RedriveAllowPolicy", "RedrivePolicy", "RepositoryPolicyText", "ResourcePolicy",
        "ResourcePolicyDocument", "StageVariables", "Tags", "Variables",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A name.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            // The first letter of a word stays large unless it begins the name; the rest of an abbreviation becomes small.
            var isLarge = char.IsAsciiLetterUpper(name[at]);
            var afterLarge = at > 0 && char.IsAsciiLetterUpper(name[at - 1]);
            var beforeSmall = at + 1 < name.Length && char.IsAsciiLetterLower(name[at + 1]);
            var startsWord = isLarge && at > 0 && (!afterLarge || beforeSmall);
            text.Append(isLarge && !startsWord ? char.ToLowerInvariant(name[at]) : name[at]);
        }

        return text.ToString();
    }

    /// <summary>A property with the names in it.</summary>
    public static TemplateNode Value(string name, TemplateNode value) => name == "Tags" ? Tags(value) : Verbatim.Contains(name) ? value : Inner(value);

    static TemplateNode Inner(TemplateNode value) => value.Kind switch
    {
        NodeKind.List => value with { Items = [.. value.Items.Select(Inner)] },
        NodeKind.Map => value with { Members = [.. value.Members.Select(member => KeyValuePair.Create(Of(member.Key), Value(member.Key, member.Value))).DistinctBy(member => member.Key)] },
        _ => value,
    };

    // A list of keys and values becomes a map of them.
    static TemplateNode Tags(TemplateNode value)
    {
        if (value.Kind != NodeKind.List || value.Items.Any(item => item["Key"] is not { IsScalar: true } || item["Value"] is null))
            return value;
        return TemplateNode.OfMap(value.Items.Select(item => KeyValuePair.Create(item["Key"]!.Text, item["Value"]!)).DistinctBy(tag => tag.Key), value.Place);
    }
}
