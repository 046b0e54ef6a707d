using System.Globalization;
using Blueprints.Delivery;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// A CloudFront distribution: data and requests by the geography of viewers, data sent to origins, code at the edge and Origin Shield. What AWS origins send to CloudFront is free.
/// Rule: CloudFront pricing page, pay as you go; 1 TB and 10 million requests a month are always free.
/// </summary>
public sealed record CdnDistribution : Billable
{
    // Lambda@Edge: the smallest memory, and a short run.
    const decimal LambdaGigabytes = 0.125m;
    const decimal LambdaSeconds = 0.02m;

    /// <summary>CloudFront Functions of each behavior.</summary>
    public required ValueList<int> FunctionsByBehavior { get; init; }

    /// <summary>Lambda@Edge functions for viewer events of each behavior.</summary>
    public required ValueList<int> ViewerLambdasByBehavior { get; init; }

    /// <summary>Lambda@Edge functions for origin events of each behavior.</summary>
    public required ValueList<int> OriginLambdasByBehavior { get; init; }

    /// <summary>Whether Origin Shield stands before the origins.</summary>
    public required bool OriginShield { get; init; }

    /// <summary>Whether the certificate answers at addresses of its own (<c>vip</c>), for viewers without SNI. Default: no.</summary>
    public bool DedicatedAddress { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        if (Usage is { } usage)
            CdnUse.AddTo(sheet, this, usage, DedicatedAddress);
        else
            AddLoad(sheet);
    }

    void AddLoad(CostSheet sheet)
    {
        var load = sheet.Load;
        var requests = load.CallsTo(Block).Total;
        var responses = load.Into(Block).Aggregate((Interval)0, static (sum, flow) => sum + flow.ResponseGigabytes);
        var misses = load.OutOf(Block).Aggregate((Interval)0, static (sum, flow) => sum + flow.Calls.Total);
        var sent = load.OutOf(Block).Aggregate((Interval)0, static (sum, flow) => sum + flow.RequestGigabytes);

        foreach (var (geography, share) in Shares(load))
        {
            var code = Code(geography);
            var part = share == 1 ? $"all viewers in geography {code}" : string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##} % of viewers in geography {code}");
            sheet.Add(this, $"Data out to viewers ({code})", $"cloudfront/egress/{code}", ItemKind.Usage, responses * share, part);
            sheet.Add(this, $"HTTPS requests ({code})", $"cloudfront/requests/https/{code}", ItemKind.Usage, requests * share, part);
            sheet.Add(this, $"Data to origins ({code})", $"cloudfront/to-origin/{code}", ItemKind.Usage, sent * share, $"requests passed on, {part}");
        }

        AddCode(sheet, requests, misses);
        if (OriginShield)
        {
            var code = Code(EdgeGeographies.OfRegion(load.Blueprint.Region));
            sheet.Add(this, $"Origin Shield requests ({code})", $"cloudfront/origin-shield/{code}", ItemKind.Usage, misses, "requests passed on to origins");
        }
    }

    void AddCode(CostSheet sheet, Interval requests, Interval misses)
    {
        sheet.Add(this, "CloudFront Functions invocations", "cloudfront/function", ItemKind.Usage, Runs(FunctionsByBehavior, requests), "functions of a behavior: fewest, mean, most");
        var lambdas = Runs(ViewerLambdasByBehavior, requests) + Runs(OriginLambdasByBehavior, misses);
        sheet.Add(this, "Lambda@Edge requests", "lambda-edge/requests", ItemKind.Usage, lambdas, "functions of a behavior: fewest, mean, most; origin events for misses");
        sheet.Add(this, "Lambda@Edge duration", "lambda-edge/duration", ItemKind.Usage, lambdas * (LambdaGigabytes * LambdaSeconds), "128 MB for 20 ms each");
    }

    // Which behavior a request takes is not known: the low case takes the one with the least code, the high case that with the most.
    static Cases Runs(ValueList<int> byBehavior, Interval requests) => byBehavior.Count == 0
        ? default
        : new(requests.Low * byBehavior.Min(), requests.Expected * (decimal)byBehavior.Average(), requests.High * byBehavior.Max());

    static IEnumerable<(EdgeGeography Geography, decimal Share)> Shares(BlueprintLoad load)
    {
        if (load.Workload.Users.Count > 0)
            return load.Workload.Users.Select(user => (user.Geography, user.Share));
        return load.Design.RegionParts
            .GroupBy(part => EdgeGeographies.OfRegion(part.Blueprint.Region))
            .Select(group => (group.Key, group.Sum(part => part.TrafficShare)));
    }

    static string Code(EdgeGeography geography) => geography switch
    {
        EdgeGeography.UnitedStates => "us",
        EdgeGeography.Canada => "ca",
        EdgeGeography.Europe => "eu",
        EdgeGeography.Japan => "jp",
        EdgeGeography.Australia => "au",
        EdgeGeography.AsiaPacific => "ap",
        EdgeGeography.India => "in",
        EdgeGeography.SouthAmerica => "sa",
        EdgeGeography.MiddleEast => "me",
        _ => "za",
    };
}
