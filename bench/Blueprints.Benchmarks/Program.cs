using Blueprints.Benchmarks;

if (args is ["pricing"])
{
    Console.WriteLine(PricingTimes.Run());
    return 0;
}

if (args is ["previews"])
{
    Console.WriteLine(await PreviewTimes.RunAsync());
    return 0;
}

if (args is not ["compare", .. var rest] || rest is not ([] or ["--format", "json"] or ["--format", "table"]))
{
    Console.Error.WriteLine("usage: compare [--format json|table], pricing, or previews");
    return 2;
}

var result = Comparison.Run();
Console.WriteLine(rest is [_, "json"] ? result.ToJson() : result.ToTable());
return result.NativeIsEqual == false ? 1 : 0;
