using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A parameter of the advanced tier in SSM Parameter Store; those of the standard tier are free. Rule: Systems Manager pricing page.</summary>
public sealed record AdvancedParameter : Billable
{
    internal override void AddTo(CostSheet sheet)
    {
        var hours = Usage?.Of("parameter_storage_hrs").Quantity;
        sheet.Add(this, "Advanced parameter (SSM)", "ssm/parameter/advanced", ItemKind.Fixed, hours is { } part ? part * (1 / (decimal)Month.Hours) : 1, hours is null ? "one parameter above 4 KB" : "for the hours that it is kept");
        if (Usage is { } usage)
        {
            _ = usage.Text("api_throughput_limit");
            sheet.AddUse(this, "Parameter API interactions", "ssm/parameter/interactions", usage.Of("monthly_api_interactions"), "");
        }
    }
}
