using System.Collections.Immutable;

namespace Blueprints.Graph.CloudFormation;

/// <summary>What a template leaves open.</summary>
public sealed record TemplateOptions
{
    /// <summary>The region of stacks that do not say theirs, <c>AWS::Region</c>. Default: us-east-1.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>
    /// Values of parameters by name, of one stack by <c>Stack:Name</c>; over those of the templates. A parameter that reads Systems Manager takes what would be read. Default: none.
    /// </summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;
}
