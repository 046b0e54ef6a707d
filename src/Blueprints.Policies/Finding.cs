using Blueprints.Validation;

namespace Blueprints.Policies;

/// <summary>One thing that a rule found.</summary>
public sealed record Finding
{
    /// <summary>The subject of findings about the design as a whole.</summary>
    public const string Whole = "design";

    /// <summary>The rule's id.</summary>
    public required string RuleId { get; init; }

    /// <summary>The block that it is about; null where it is about no single block.</summary>
    public string? Block { get; init; }

    /// <summary>The URN of the resource that it is about; null for a block or the whole.</summary>
    public string? Urn { get; init; }

    /// <summary>What it is about, by the name that people gave it: a resource's, a block's, or <see cref="Whole"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>What is wrong: what, got, allowed, fix.</summary>
    public required Problem Problem { get; init; }

    /// <summary>What mends it by one value; null where it takes more than that.</summary>
    public Mend? Mend { get; init; }

    /// <summary>One line: <c>app-web: minSize is 1; allowed: at least 2; raise it</c>.</summary>
    public string Message => $"{Subject}: {Problem}";

    /// <summary>What stays the same while the finding is the same one, whatever figures it shows: rule, subject and property.</summary>
    public string Fingerprint => $"{RuleId}|{Urn ?? Block ?? Subject}|{Problem.Path}";
}
