namespace Blueprints.Estimation.Cost.Billables;

/// <summary>Something that has no price here, and why.</summary>
public sealed record UnpricedResource : Billable
{
    /// <summary>Why it has none.</summary>
    public required string Reason { get; init; }

    internal override void AddTo(CostSheet sheet) => sheet.AddUnpriced(this, Resource, Reason);
}
