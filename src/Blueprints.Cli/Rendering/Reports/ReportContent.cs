using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Planning.Search;
using Blueprints.Policies;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>What a report is written from: what was computed of a design and its traffic, or of resources that carry none.</summary>
sealed record ReportContent
{
    /// <summary>The target's name.</summary>
    public required string Target { get; init; }

    public required CostEstimate Cost { get; init; }

    /// <summary>What rules find; null where they cannot be asked.</summary>
    public PolicyReport? Findings { get; init; }

    /// <summary>Why rules were not asked.</summary>
    public string NoFindings { get; init; } = "";

    /// <summary>The design under its traffic; null where the target has none, or nothing says its traffic.</summary>
    public DesignContent? Design { get; init; }

    /// <summary>Why there is no design, and what would give one.</summary>
    public string NoDesign { get; init; } = "";

    /// <summary>A saved plan; null for none.</summary>
    public SavedPlan? Plan { get; init; }
}
