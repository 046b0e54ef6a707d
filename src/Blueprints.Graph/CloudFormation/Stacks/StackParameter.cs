using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>Values of a template's parameters.</summary>
static class StackParameter
{
    /// <summary>The value given, or the default; unknown where there is neither.</summary>
    /// <exception cref="InvalidDataException">It is none of the values that the template allows.</exception>
    public static TemplateNode Value(TemplateNode declared, string? given)
    {
        if (given is null && declared["Default"] is not { Kind: not NodeKind.Null })
            return TemplateNode.Unknown(declared.Place);
        // The default of a parameter that reads Systems Manager is a name and no value.
        if (given is null && Type(declared).StartsWith("AWS::SSM::Parameter::Value<", StringComparison.Ordinal))
            return TemplateNode.Unknown(declared.Place);
        var value = given is null ? declared["Default"]! : TemplateNode.OfText(given, declared.Place);
        if (given is not null && declared["AllowedValues"] is { Kind: NodeKind.List } allowed && !allowed.Items.Any(item => item.Text == given))
            throw declared.Place.Bad($"the parameter is \"{given}\"; allowed: {string.Join(", ", allowed.Items.Select(item => item.Text))}");
        return Typed(declared, value);
    }

    /// <summary>A value as the parameter's type has it: a list where that is one, a secret where it is not to be shown.</summary>
    public static TemplateNode Typed(TemplateNode declared, TemplateNode value)
    {
        if (declared["NoEcho"] is { Text: "true" or "True" })
            return TemplateNode.Secret(declared.Place, value.AllSources());
        var isList = Type(declared) is var type && (type == "CommaDelimitedList" || type.StartsWith("List<", StringComparison.Ordinal) || type.Contains("<List<", StringComparison.Ordinal) || type.Contains("<CommaDelimitedList>", StringComparison.Ordinal));
        if (!isList || !value.IsScalar)
            return value;
        var parts = value.Text.Split(',', StringSplitOptions.TrimEntries);
        return TemplateNode.OfList(parts.Where(part => part.Length > 0).Select(part => TemplateNode.OfText(part, value.Place)), value.Place);
    }

    static string Type(TemplateNode declared) => declared["Type"] is { Kind: NodeKind.Text } type ? type.Text : "String";
}
