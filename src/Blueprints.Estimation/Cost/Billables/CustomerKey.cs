namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A KMS key of the account's own. Calls are few where a bucket key saves them. Rule: KMS pricing page.</summary>
public sealed record CustomerKey : Billable
{
    internal override void AddTo(CostSheet sheet) => sheet.Add(this, "Encryption key", "kms/key", ItemKind.Fixed, 1, "one key");
}
