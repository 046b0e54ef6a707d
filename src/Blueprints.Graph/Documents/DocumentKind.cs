namespace Blueprints.Graph.Documents;

/// <summary>What a JSON file holds.</summary>
public enum DocumentKind
{
    /// <summary>None of the others.</summary>
    Unknown,

    /// <summary>A blueprint.</summary>
    Blueprint,

    /// <summary>What <c>pulumi preview --json</c> prints: one document with all steps.</summary>
    Preview,

    /// <summary>The events of a preview or update, one JSON document a line: <c>--event-log</c>, or a preview that streams.</summary>
    Events,

    /// <summary>The state of a stack, as <c>pulumi stack export</c> prints it, or a checkpoint of the file backend.</summary>
    State,

    /// <summary>A result that <c>blueprints cost --format json</c> saved.</summary>
    CostResult,

    /// <summary>A CloudFormation template.</summary>
    Template,
}
