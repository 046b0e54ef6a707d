namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A KMS key of the account's own. Calls are few where a bucket key saves them. Rule: KMS pricing page.</summary>
public sealed record CustomerKey : Billable
{
    /// <summary>Whether its requests are billed at the rate of asymmetric keys other than RSA 2048. Default: no.</summary>
    public bool Asymmetric { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "Encryption key", "kms/key", ItemKind.Fixed, 1, "one key");
        if (Usage is { } usage)
            sheet.AddUse(this, "Key requests", Asymmetric ? "kms/requests/asymmetric" : "kms/requests", usage.Of("monthly_requests"), "");
    }
}
