using System.Collections.Frozen;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Engine.Yaml;

/// <summary>Full type tokens for the short ones that YAML programs use.</summary>
static class YamlTokens
{
    // Of all others a type lies in a folder of its own: they are made from Terraform's providers.
    static readonly FrozenSet<string> Plain =
        FrozenSet.Create(StringComparer.Ordinal, "aws-apigateway", "aws-native", "awsx", "azure-native", "command", "docker-build", "eks", "google-native", "kubernetes", "pulumi", "pulumiservice", "synced-folder");

    static readonly string[] Components = ["aws-apigateway:", "awsx:", "eks:", "synced-folder:"];

    /// <summary>Whether resources of a type are components that a program of their own would make.</summary>
    public static bool IsComponent(string type) => Components.Any(package => type.StartsWith(package, StringComparison.Ordinal));

    /// <summary>The token of a resource type: <c>aws:s3:Bucket</c> is <c>aws:s3/bucket:Bucket</c>.</summary>
    /// <exception cref="InvalidDataException">It is no token.</exception>
    /// <param name="type">The type, as written.</param>
    /// <param name="components">Packages whose components a program of their own makes; their types lie in no folder either.</param>
    public static string Resource(TemplateNode type, IReadOnlyDictionary<string, string> components) => components.ContainsKey(type.Text.Split(':')[0]) ? Flat(type.Text) : Full(type, "type");

    /// <summary>The token of a function: <c>aws:getRegion</c> is <c>aws:index/getRegion:getRegion</c>.</summary>
    /// <exception cref="InvalidDataException">It is no token.</exception>
    public static string Function(TemplateNode function) => Full(function, "function");

    static string Flat(string type) => type.Split(':') is [var package, var name] ? $"{package}:index:{name}" : type;

    static string Full(TemplateNode token, string what) => token.Text.Split(':') switch
    {
        ["pulumi", "providers", { Length: > 0 }] => token.Text,
        [{ Length: > 0 } package, { Length: > 0 } name] when Plain.Contains(package) => $"{package}:index:{name}",
        [{ Length: > 0 } package, { Length: > 0 } name] => $"{package}:index/{Lower(name)}:{name}",
        [{ Length: > 0 } package, { Length: > 0 }, { Length: > 0 }] when Plain.Contains(package) => token.Text,
        [{ Length: > 0 } package, { Length: > 0 } module, { Length: > 0 } name] => module.Contains('/', StringComparison.Ordinal) ? token.Text : $"{package}:{module}/{Lower(name)}:{name}",
        _ => throw token.Place.Bad($"the {what} is \"{token.Text}\"; expected one such as aws:s3:Bucket"),
    };

    static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
