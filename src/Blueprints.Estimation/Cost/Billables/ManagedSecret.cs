namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A secret in Secrets Manager, such as the master password that RDS keeps and rotates there. Rule: Secrets Manager pricing page.</summary>
public sealed record ManagedSecret : Billable
{
    /// <summary>A secret that nobody rotates.</summary>
    internal const string OfAccount = "one secret of the account";

    /// <summary>A copy of a secret in another region, which is billed as a secret.</summary>
    internal const string Copy = "a copy of the secret in this region";

    /// <summary>What the line says. Default: a master password.</summary>
    public string Item { get; init; } = "Master password (Secrets Manager)";

    /// <summary>Whether its calls are billed with it, as those of a resource of its own are. Default: no.</summary>
    public bool HasCalls { get; init; }

    /// <summary>What it is and who keeps it. Default: one that RDS keeps.</summary>
    public string Keeper { get; init; } = "one secret, kept and rotated by RDS";

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, Item, "secretsmanager/secret", ItemKind.Fixed, 1, Keeper);
        if (HasCalls && Usage is { } usage)
            sheet.AddUse(this, "Secret API calls", "secretsmanager/api-calls", usage.Of("monthly_requests"), "");
    }
}
