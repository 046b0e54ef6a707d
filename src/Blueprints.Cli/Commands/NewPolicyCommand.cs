using System.CommandLine;
using System.Text.RegularExpressions;
using Blueprints.Cli.Rendering;
using Blueprints.Policies;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints new policy</c>: a rule of one's own and its test.</summary>
static partial class NewPolicyCommand
{
    const string PolicyDescription = """
        Writes a rule of your own and its test: a class, a test, and a project for each. The rule works as it is; make it say what yours should.

        Examples:
          blueprints new policy buckets-have-owners
          dotnet test buckets-have-owners.Tests
          blueprints check preview.json --rules buckets-have-owners/bin/Debug/net10.0/buckets-have-owners.dll
        """;

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The rule's name: a-z, 0-9 and inner hyphens." };
        var id = new Option<string>("--id") { Description = "The rule's id, with a prefix of your own.", DefaultValueFactory = _ => "OWN1001" };
        var output = new Option<string>("--output") { Description = "The folder to write into. Default: the working directory.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var source = new Option<string?>("--source") { Description = "A checkout of Blueprints to build against. Default: the package Blueprints.Policies.", HelpName = "DIR" };
        var command = new Command("policy", PolicyDescription) { name, id, output, source };
        command.SetAction(parsed =>
        {
            var template = new PolicyTemplate(Name(parsed.GetRequiredValue(name)), Id(parsed.GetRequiredValue(id)), Source(parsed.GetValue(source)));
            foreach (var file in Write(parsed.GetRequiredValue(output), template))
                Console.Out.WriteLine(file);
            return ExitCode.Ok;
        });
        return command;
    }

    static List<string> Write(string folder, PolicyTemplate template)
    {
        var files = template.Files.Select(file => (Path: Path.Combine(folder, file.Path), file.Text)).ToList();
        if (files.FirstOrDefault(file => File.Exists(file.Path)).Path is { } taken)
            throw new InvalidInputException($"{taken}: this file exists; allowed: a name or --output where nothing is overwritten");
        foreach (var (path, text) in files)
        {
            Folder(Path.GetDirectoryName(path)!);
            OutputFile.Write(path, text);
        }

        return [.. files.Select(file => file.Path)];
    }

    static void Folder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{path}: {e.Message}", e);
        }
    }

    static string Name(string name) =>
        ResourceName.IsValid(name, 60) ? name : throw new InvalidInputException($"name is \"{name}\"; allowed: 1 to 60 of a-z, 0-9 and single inner hyphens, starting with a letter");

    static string Id(string id) => !IdForm().IsMatch(id) ? throw new InvalidInputException($"--id is \"{id}\"; allowed: 2 to 10 capital letters and 1 to 6 digits, such as OWN1001")
        : PolicyRules.Find(id) is { } rule ? throw new InvalidInputException($"--id is \"{id}\", which is {rule.Info.Name}; allowed: an id with a prefix of your own") : id;

    static string? Source(string? source) => source is null || File.Exists(Path.Combine(source, PolicyTemplate.Library))
        ? source : throw new InvalidInputException($"--source is \"{source}\", where there is no {PolicyTemplate.Library}; allowed: a checkout of Blueprints");

    [GeneratedRegex(@"^[A-Z]{2,10}[0-9]{1,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();
}
