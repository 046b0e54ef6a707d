using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Engine.Yaml;

/// <summary>Full type tokens for the short ones that YAML programs use.</summary>
static class YamlTokens
{
    /// <summary>The token of a resource type: <c>aws:s3:Bucket</c> is <c>aws:s3/bucket:Bucket</c>.</summary>
    /// <exception cref="InvalidDataException">It is no token.</exception>
    public static string Resource(TemplateNode type) => Full(type, "type");

    /// <summary>The token of a function: <c>aws:getRegion</c> is <c>aws:index/getRegion:getRegion</c>.</summary>
    /// <exception cref="InvalidDataException">It is no token.</exception>
    public static string Function(TemplateNode function) => Full(function, "function");

    static string Full(TemplateNode token, string what) => token.Text.Split(':') switch
    {
        ["pulumi", "providers", { Length: > 0 }] => token.Text,
        [{ Length: > 0 } package, { Length: > 0 } name] => $"{package}:index/{Lower(name)}:{name}",
        // Components keep the short form: their packages have no folders.
        ["awsx", { Length: > 0 }, { Length: > 0 }] => token.Text,
        [{ Length: > 0 } package, { Length: > 0 } module, { Length: > 0 } name] => module.Contains('/', StringComparison.Ordinal) ? token.Text : $"{package}:{module}/{Lower(name)}:{name}",
        _ => throw token.Place.Bad($"the {what} is \"{token.Text}\"; expected one such as aws:s3:Bucket"),
    };

    static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
