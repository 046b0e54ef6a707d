namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A parameter of the advanced tier in SSM Parameter Store; those of the standard tier are free. Rule: Systems Manager pricing page.</summary>
public sealed record AdvancedParameter : Billable
{
    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "Advanced parameter (SSM)", "ssm/parameter/advanced", ItemKind.Fixed, 1, "one parameter above 4 KB");
        if (Usage is { } usage)
            sheet.AddUse(this, "Parameter API interactions", "ssm/parameter/interactions", usage.Of("monthly_api_interactions"), "");
    }
}
