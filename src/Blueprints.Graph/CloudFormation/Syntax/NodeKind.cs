namespace Blueprints.Graph.CloudFormation.Syntax;

/// <summary>The kinds of values in templates.</summary>
enum NodeKind
{
    /// <summary>Nothing: <c>null</c>.</summary>
    Null,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number, kept as it was written: 16.10 is also a version.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A list.</summary>
    List,

    /// <summary>Names and values.</summary>
    Map,

    /// <summary>A value that is known only after deployment.</summary>
    Unknown,

    /// <summary>A value that must not be shown.</summary>
    Secret,
}
