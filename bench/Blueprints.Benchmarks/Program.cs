using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Blueprints.Benchmarks;

switch (args)
{
    case ["pricing"]:
        Console.WriteLine(PricingTimes.Run());
        return 0;
    case ["previews"]:
        await PreviewTimes.RunAsync(Console.Out);
        return 0;
    case ["sweep"]:
        foreach (var line in SweepTimes.Run())
            Console.WriteLine(line);
        return 0;
    case ["benchmark", .. var filter]:
        // In this process: the repository's own build settings are no business of a generated project.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkSwitcher.FromAssembly(typeof(KernelBenchmarks).Assembly).Run(filter.Length > 0 ? filter : ["--filter", "*"], DefaultConfig.Instance.AddJob(job));
        return 0;
    case ["compare", .. var rest] when rest is [] or ["--format", "json"] or ["--format", "table"]:
        var result = Comparison.Run();
        Console.WriteLine(rest is [_, "json"] ? result.ToJson() : result.ToTable());
        return result.NativeIsEqual == false ? 1 : 0;
    default:
        Console.Error.WriteLine("usage: compare [--format json|table], sweep, pricing, previews, or benchmark [options of BenchmarkDotNet]");
        return 2;
}
