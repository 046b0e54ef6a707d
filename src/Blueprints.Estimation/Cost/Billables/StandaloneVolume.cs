namespace Blueprints.Estimation.Cost.Billables;

/// <summary>An EBS volume that is a resource of its own. Rule: EBS pricing page.</summary>
public sealed record StandaloneVolume : Billable
{
    /// <summary>The volume.</summary>
    public required BlockVolume Volume { get; init; }

    internal override void AddTo(CostSheet sheet) => Volume.AddTo(sheet, this, "Volume", 1);
}
