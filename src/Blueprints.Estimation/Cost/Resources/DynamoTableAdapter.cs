using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using System.Text.Json;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A DynamoDB table: capacity provisioned, with the range that its scaling targets give, or requests on demand; storage by table class; backups, streams and replicas. Rule: DynamoDB pricing page.</summary>
sealed class DynamoTableAdapter : RatedAdapter
{
    public override string Type => "aws:dynamodb/table:Table";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var infrequent = resource.Text("tableClass") == "STANDARD_INFREQUENT_ACCESS";
        foreach (var line in resource.Text("billingMode") == "PAY_PER_REQUEST" ? OnDemand(resource, usage, infrequent) : Provisioned(resource, component, infrequent))
            yield return line;
        var stored = usage.Of("storage_gb", "monthly_gb_data_storage");
        yield return RatedLine.Use("Table storage", infrequent ? "dynamodb/storage-ia" : "dynamodb/storage", stored);
        foreach (var region in Replicas(resource))
            yield return RatedLine.Use($"Table storage of the replica ({region})", infrequent ? "dynamodb/storage-ia" : "dynamodb/storage", stored) with { Region = region };
        if (resource.Property("pointInTimeRecovery").At("enabled").IsTrue() || usage.Of("pitr_backup_storage_gb").IsKnown)
            yield return RatedLine.Use("Continuous backups (point-in-time recovery)", "dynamodb/pitr", usage.Of("pitr_backup_storage_gb"));
        foreach (var (item, sku, key) in new[] { ("On-demand backups", "dynamodb/backup", "on_demand_backup_storage_gb"), ("Data restored", "dynamodb/restore", "monthly_data_restored_gb") })
        {
            if (usage.Of(key) is { IsKnown: true } figure)
                yield return RatedLine.Use(item, sku, figure);
        }

        if (resource.Flag("streamEnabled") == true || usage.Of("monthly_streams_read_request_units").IsKnown)
            yield return RatedLine.Use("Stream reads", "dynamodb/streams-read", usage.Of("monthly_streams_read_request_units"));
    }

    static IEnumerable<RatedLine> OnDemand(GraphResource resource, ResourceUsage usage, bool infrequent)
    {
        var prefix = infrequent ? "dynamodb/on-demand-ia" : "dynamodb/on-demand";
        var writes = usage.Of("monthly_write_request_units");
        yield return RatedLine.Use("Write requests", $"{prefix}/write", writes);
        yield return RatedLine.Use("Read requests", $"{prefix}/read", usage.Of("monthly_read_request_units"));
        foreach (var region in Replicas(resource))
            yield return RatedLine.Use($"Replicated writes ({region})", $"{prefix}/replicated-write", writes) with { Region = region };
    }

    static IEnumerable<RatedLine> Provisioned(GraphResource resource, ComponentView component, bool infrequent)
    {
        var prefix = infrequent ? "dynamodb/provisioned-ia" : "dynamodb/provisioned";
        var writes = Capacity(resource, component, "write");
        yield return RatedLine.Fixed("Write capacity", $"{prefix}/wcu", writes * Month.Hours, Text(writes));
        var reads = Capacity(resource, component, "read");
        yield return RatedLine.Fixed("Read capacity", $"{prefix}/rcu", reads * Month.Hours, Text(reads));
        foreach (var region in Replicas(resource))
        {
            yield return RatedLine.Fixed($"Replicated write capacity ({region})", $"{prefix}/replicated-wcu", writes * Month.Hours, Text(writes)) with { Region = region };
            yield return RatedLine.Fixed($"Read capacity of the replica ({region})", $"{prefix}/rcu", reads * Month.Hours, Text(reads)) with { Region = region };
        }
    }

    // The table and its global secondary indexes are provisioned apart, each in the range of a scaling target of its own.
    static Cases Capacity(GraphResource resource, ComponentView component, string kind)
    {
        JsonElement? inputs = resource.Inputs;
        var targets = component.Siblings(ReaderScalingAdapter.TypeToken).ToLookup(target => target.Text("scalableDimension"));
        var units = kind == "read" ? "ReadCapacityUnits" : "WriteCapacityUnits";
        var sum = Range(resource.Number($"{kind}Capacity") ?? 0, targets[$"dynamodb:table:{units}"].FirstOrDefault());
        var ofIndexes = targets[$"dynamodb:index:{units}"].ToList();
        foreach (var index in inputs.Items("globalSecondaryIndexes"))
            sum += Range(index.At($"{kind}Capacity").Number() ?? 0, TargetOf(index.At("name").Text(), ofIndexes));
        return sum;
    }

    // "table/orders/index/by-customer". Before deployment the table's name may be unknown, and all of the text with it: then the targets are taken one after the other.
    static GraphResource? TargetOf(string? index, List<GraphResource> targets)
    {
        var target = targets.Find(target => target.Text("resourceId")?.EndsWith($"/index/{index}", StringComparison.Ordinal) == true)
            ?? targets.Find(target => target.Text("resourceId")?.Contains("/index/", StringComparison.Ordinal) != true);
        if (target is not null)
            targets.Remove(target);
        return target;
    }

    static Cases Range(decimal own, GraphResource? target) =>
        target is null ? own : new Cases(target.Number("minCapacity") ?? own, Math.Max(own, target.Number("minCapacity") ?? 0), target.Number("maxCapacity") ?? own);

    // A replica is a table of its own in its region: it stores all data and is read there.
    static IEnumerable<string> Replicas(GraphResource resource)
    {
        JsonElement? inputs = resource.Inputs;
        return inputs.Items("replicas").Select(replica => replica.At("regionName").Text() ?? "unknown");
    }

    static string Text(Cases capacity) => $"{capacity} units, the table and its indexes";
}
