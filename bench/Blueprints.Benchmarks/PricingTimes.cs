using System.Diagnostics;
using System.Globalization;
using System.Text;
using Blueprints.Catalog;

namespace Blueprints.Benchmarks;

/// <summary>What pricing takes: a look-up in the catalog, and the tool as a whole process on previews of 100, 1,000 and 10,000 resources; the fastest of several runs counts.</summary>
static class PricingTimes
{
    const int Rounds = 5;

    public static string Run()
    {
        var text = new StringBuilder();
        var (cold, warm) = LookUp();
        text.Append(CultureInfo.InvariantCulture, $"catalog look-up       {cold:F0} ns the first time, {warm:F0} ns after, {PriceCatalog.Shipped.PriceCount} prices\n");
        var folder = Directory.CreateTempSubdirectory("blueprints-bench-");
        try
        {
            foreach (var resources in new[] { 100, 1_000, 10_000 })
            {
                var preview = Path.Combine(folder.FullName, $"{resources}.json");
                File.WriteAllText(preview, Preview(resources));
                text.Append(CultureInfo.InvariantCulture, $"{resources,6} resources      {Enumerable.Range(0, Rounds).Min(_ => Process(preview)):F2} s, whole process\n");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return text.ToString();
    }

    static (double Cold, double Warm) LookUp()
    {
        var skus = PriceCatalog.Shipped.Prices("us-east-1").Select(price => price.Sku).ToList();
        // A fresh catalog for each round: the shipped one remembers what it found.
        var (cold, warm) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds * 4; round++)
        {
            var catalog = new PriceCatalogBuilder("bench", default).AddAll(PriceCatalog.Shipped).Build();
            cold = Math.Min(cold, Time(catalog, skus));
            warm = Math.Min(warm, Time(catalog, skus));
        }

        return (cold, warm);
    }

    static double Time(PriceCatalog catalog, List<string> skus)
    {
        var start = Stopwatch.GetTimestamp();
        var found = skus.Count(sku => catalog.Find("us-east-1", sku).IsFound);
        return found == skus.Count ? Stopwatch.GetElapsedTime(start).TotalNanoseconds / skus.Count : throw new InvalidOperationException($"{skus.Count - found} prices were not found");
    }

    static double Process(string preview)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Blueprints.Cli.dll"), "cost", preview, "--usage", "medium", "--catalog", "shipped", "--format", "json"]) { RedirectStandardOutput = true };
        var from = Stopwatch.GetTimestamp();
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(from).TotalSeconds;
        return process.ExitCode == 0 && output.Length > 0 ? wall : throw new InvalidOperationException($"cost failed with {process.ExitCode}");
    }

    // Stacks of many kinds in components of twenty: instances with volumes, queues, buckets, functions, tables, balancers.
    static string Preview(int resources)
    {
        var text = new StringBuilder("""{"config":{"aws:region":"us-east-1"},"steps":[""");
        (string Type, string Inputs)[] kinds =
        [
            ("aws:ec2/instance:Instance", """{"instanceType":"m7g.large"}"""), ("aws:ebs/volume:Volume", """{"size":100,"type":"gp3"}"""), ("aws:sqs/queue:Queue", "{}"), ("aws:s3/bucket:Bucket", "{}"),
            ("aws:lambda/function:Function", """{"memorySize":512}"""), ("aws:dynamodb/table:Table", """{"billingMode":"PAY_PER_REQUEST"}"""), ("aws:lb/loadBalancer:LoadBalancer", "{}"),
            ("aws:cloudwatch/logGroup:LogGroup", "{}"), ("aws:secretsmanager/secret:Secret", "{}"), ("aws:iam/role:Role", "{}"),
        ];
        for (var i = 0; i < resources; i++)
        {
            var component = $"urn:pulumi:d::p::shop:index:Part::part{i / 20}";
            if (i % 20 == 0)
                Step(text, i, component, "shop:index:Part", "{}", null, isCustom: false);
            else
                Step(text, i, $"urn:pulumi:d::p::shop:index:Part${kinds[i % 10].Type}::r{i}", kinds[i % 10].Type, kinds[i % 10].Inputs, component, isCustom: true);
        }

        return text.Append("]}").ToString();
    }

    static void Step(StringBuilder text, int at, string urn, string type, string inputs, string? parent, bool isCustom) =>
        text.Append(at == 0 ? "" : ",").Append(CultureInfo.InvariantCulture,
            $$"""{"op":"create","urn":"{{urn}}","newState":{"urn":"{{urn}}","custom":{{(isCustom ? "true" : "false")}},"type":"{{type}}","inputs":{{inputs}}{{Parent(parent)}} } }""");

    static string Parent(string? urn) => urn is null ? "" : $",\"parent\":\"{urn}\"";
}
