using System.Diagnostics;
using System.Text.Json;

namespace Blueprints.Cdk.Tests;

/// <summary>The example app runs as `cdk synth` runs it, and its cdk.json names it.</summary>
public class ExampleTests
{
    [NodeTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_example_synthesises_all_phases_where_the_command_line_says_or_into_its_usual_folder(bool told)
    {
        var folder = Directory.CreateTempSubdirectory("blueprints-cdk-example-");
        try
        {
            var start = new ProcessStartInfo("dotnet", [typeof(CdkRoadmap.Program).Assembly.Location]) { RedirectStandardError = true, RedirectStandardOutput = true };
            // What the CDK's command line tells an app.
            start.Environment["CDK_OUTDIR"] = told ? Path.Combine(folder.FullName, "cdk.out") : null;
            start.WorkingDirectory = folder.FullName;
            using var app = Process.Start(start)!;
            var said = app.StandardOutput.ReadToEnd() + app.StandardError.ReadToEnd();
            app.WaitForExit();

            app.ExitCode.Should().Be(0, said);
            new DirectoryInfo(Path.Combine(folder.FullName, "cdk.out")).EnumerateFiles("*.template.json").Select(file => file.Name.Split('.')[0]).Should().Contain(Enumerable.Range(1, Roadmap.PhaseCount).Select(phase => $"shop-phase{phase}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_example_says_how_the_command_line_runs_it()
    {
        var folder = Path.Combine(Root(), "examples", "cdk");
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "cdk.json")));

        var app = settings.RootElement.GetProperty("app").GetString()!;

        app.Should().StartWith("dotnet run --project ");
        File.Exists(Path.Combine(folder, app.Split(' ')[^1])).Should().BeTrue();
    }

    static string Root([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
