using Blueprints;
using Blueprints.Cli.Tests;
using Blueprints.Estimation.Tests.Calibration;
using Blueprints.Testing;

namespace Docs.Tests;

/// <summary>What the pages tell a reader to type works as it stands there.</summary>
public sealed class CommandTests : IDisposable
{
    static readonly Lazy<string> Estimate = new(() => Tool.Run("cost", "phase2", "--users", "40000", "--format", "json").Succeeded());

    readonly string _before = Directory.GetCurrentDirectory();
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blueprints-docs-");

    public static TheoryData<string, string> Commands()
    {
        var data = new TheoryData<string, string>();
        foreach (var command in DocCommand.All().Where(command => command.Reason is null).DistinctBy(command => command.Text))
            data.Add(command.Place, command.Text);
        return data;
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_runs(string place, string text)
    {
        Stage();
        var command = new DocCommand(place, text);

        var result = Tool.Run(command.Arguments);

        if (command.HasGate)
            result.ExitCode.Should().BeOneOf([0, 1], $"{place} says \"{text}\", and the tool said {result.Error}");
        else
            result.ExitCode.Should().Be(0, $"{place} says \"{text}\", and the tool said {result.Error}");
    }

    [Fact]
    public void The_pages_have_commands() => Commands().Should().HaveCountGreaterThan(10);

    // The files that pages speak of. The tool starts in this process's folder.
    void Stage()
    {
        var shop = Roadmap.Phase(2, "us-east-1");
        File.WriteAllText(Path.Combine(_folder.FullName, "shop.json"), shop.ToJson());
        File.WriteAllText(Path.Combine(_folder.FullName, "shop-next.json"), Roadmap.Phase(3, "us-east-1").ToJson());
        File.WriteAllText(Path.Combine(_folder.FullName, "traffic.json"), """{ "dailyUsers": 40000 }""");
        File.WriteAllText(Path.Combine(_folder.FullName, "workload.json"), """{ "dailyUsers": 300000 }""");
        foreach (var statements in new[] { "pg.csv", "pg_stat_statements.csv" })
            File.WriteAllText(Path.Combine(_folder.FullName, statements), MeasuredFiles.Statements);
        File.WriteAllText(Path.Combine(_folder.FullName, "alb.log"), MeasuredFiles.AlbLog());
        File.WriteAllText(Path.Combine(_folder.FullName, "usage.yml"), "version: 0.1\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "plan.json"), """{ "schemaVersion": 1, "region": "us-east-1", "objective": "p99<300ms", "probability": 0.95, "users": { "low": 1, "expected": 2, "high": 3 }, "seed": 1, "scenarios": 8, "steps": 1440, "candidates": 1, "designs": 0, "confidence": 1, "winner": null, "front": [], "rejected": [] }""");
        File.WriteAllText(Path.Combine(_folder.FullName, "preview.json"), """{ "steps": [{ "op": "create", "urn": "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::files", "newState": { "urn": "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::files", "type": "aws:s3/bucket:Bucket", "custom": true, "inputs": {} } }] }""");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "manifests"));
        File.WriteAllText(Path.Combine(_folder.FullName, "manifests", "web.yaml"), """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: web }
            spec: { template: { spec: { containers: [{ resources: { requests: { cpu: 1, memory: 1Gi } } }] } } }
            """);
        Directory.SetCurrentDirectory(_folder.FullName);
        foreach (var name in new[] { "main.json", "before.json", "base.json" })
            File.WriteAllText(name, Estimate.Value);
        foreach (var folder in new[] { "examples", "policies", "src" }.Where(folder => Directory.Exists(Path.Combine(DocPage.Repository, folder))))
            Directory.CreateSymbolicLink(folder, Path.Combine(DocPage.Repository, folder));
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        foreach (var link in _folder.EnumerateDirectories().Where(folder => folder.LinkTarget is not null))
            link.Delete();
        _folder.Delete(recursive: true);
    }
}
