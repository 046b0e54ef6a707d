using System.CommandLine;
using System.Text;
using Blueprints.Cli.Rendering;
using Blueprints.Cli.Rendering.Reports;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints report</c>: everything there is to say of a design, as one page to look at.</summary>
static class ReportCommand
{
    const string Description = """
        One HTML page to look at, print or send: the design's diagram, its cost, what it carries and breaks at. The file needs no network.

        Examples:
          blueprints report phase2 --users 50000 -o report.html
          blueprints report shop.json --workload traffic.json -o shop.html
        """;

    public static Command Create()
    {
        var target = new Argument<string>("target") { Description = $"The design: {Target.AllowedDesigns}." };
        var traffic = new TrafficOptions("what is typical of the phase", "The AWS region. Default: the blueprint's own, us-east-1 for a phase.");
        var catalog = new CatalogOption();
        var output = new Option<string>("--output", "-o") { Description = "Where to write the page.", HelpName = "FILE", DefaultValueFactory = _ => "report.html" };

        var command = new Command("report", Description) { target };
        foreach (var option in traffic.Traffic.Concat([traffic.RegionOption, catalog.Option, output]))
            command.Add(option);
        command.SetAction(parsed =>
        {
            var design = Target.ResolveDesign(parsed.GetRequiredValue(target), traffic.Region(parsed));
            var page = ReportPage.Write(ReportContent.Of(design.Name, design.Blueprint, traffic.Resolve(parsed, design), catalog.Catalog(parsed)));
            OutputFile.Write(parsed.GetRequiredValue(output), page);
            Console.Error.WriteLine($"{parsed.GetRequiredValue(output)}: {Encoding.UTF8.GetByteCount(page) / 1024} KiB; open it in a browser");
            return ExitCode.Ok;
        });
        return command;
    }
}
