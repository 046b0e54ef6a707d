using System.Globalization;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>An S3 bucket: storage filled, in the account's tiers, and requests. Rule: S3 pricing page.</summary>
public sealed record ObjectBucket : Billable
{
    const decimal MegabytesPerGigabyte = 1024;

    internal override void AddTo(CostSheet sheet)
    {
        if (Usage is { } usage)
            StorageClasses.AddTo(sheet, this, usage);
        else
            AddLoad(sheet);
    }

    void AddLoad(CostSheet sheet)
    {
        sheet.Add(this, "Object storage (S3 Standard)", "s3/standard/storage", ItemKind.Usage, Size(sheet), "the workload's megabytes of files for each daily user");

        var calls = sheet.Load.CallsTo(Block);
        sheet.Add(this, "Object reads (GET)", "s3/standard/get", ItemKind.Usage, calls.Static + calls.Reads, "static requests and reads that reach the store");
        sheet.Add(this, "Object writes (PUT)", "s3/standard/put", ItemKind.Usage, calls.Writes + calls.Jobs, "writes that reach the store");
    }

    /// <summary>The gigabytes of one bucket: the workload's files, over the object stores.</summary>
    internal static Interval Size(CostSheet sheet)
    {
        var workload = sheet.Load.Workload;
        var buckets = sheet.Load.Blueprint.Blocks.OfKind<Storage.ObjectStoreSpec>().Count();
        return workload.DailyUsers * sheet.Load.TrafficShare * workload.FileMegabytesPerUser / MegabytesPerGigabyte / Math.Max(1, buckets);
    }
}
