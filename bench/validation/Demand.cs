using Blueprints.Estimation.Capacity;

namespace LoadStudy;

/// <summary>Processor seconds of a request.</summary>
/// <param name="Server">Of the server.</param>
/// <param name="Tool">Of the load tool.</param>
sealed record Demand(double Server, double Tool)
{
    /// <summary>Both work on the same processors.</summary>
    public double Whole => Server + Tool;

    /// <summary>By the utilisation law.</summary>
    public static Demand Of(StudyPoint point) =>
        new(OperationalLaws.MeasuredServiceDemand(point.ServerBusy, point.Throughput), OperationalLaws.MeasuredServiceDemand(point.ToolBusy, point.Throughput));
}
