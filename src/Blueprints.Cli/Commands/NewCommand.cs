using System.CommandLine;
using System.Globalization;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints new</c>: a project or a file to start from.</summary>
static class NewCommand
{
    const string Description = """
        A starting point: a Pulumi project that deploys a phase, or a component of your own.

        Examples:
          blueprints new phase2 my-shop
          blueprints new component Checkout --output infra
        """;

    public static Command Create()
    {
        var command = new Command("new", Description);
        for (var phase = 1; phase <= Roadmap.PhaseCount; phase++)
            command.Add(Phase(phase));
        command.Add(Component());
        command.Add(NewPolicyCommand.Create());
        return command;
    }

    static Command Phase(int phase)
    {
        var name = new Argument<string>("name") { Description = "The project's name, and of its folder." };
        var output = Output("the name, in the current folder");
        var command = new Command(string.Create(CultureInfo.InvariantCulture, $"phase{phase}"), string.Create(CultureInfo.InvariantCulture, $"A Pulumi project that deploys phase {phase} and grows in place.")) { name, output };
        command.SetAction(parsed =>
        {
            var project = ProjectName(parsed.GetRequiredValue(name));
            var folder = parsed.GetValue(output) ?? project;
            StartingPoint.Write("service", folder, path => path.Replace("NewService.csproj", $"{project}.csproj", StringComparison.Ordinal), text => text
                .Replace("Version=\"0.1.0\"", $"Version=\"{ToolVersion.Text}\"", StringComparison.Ordinal)
                .Replace("${PROJECT}", project, StringComparison.Ordinal)
                .Replace("${DESCRIPTION}", "A service on AWS that grows by phases", StringComparison.Ordinal)
                .Replace("phase: \"2\"", string.Create(CultureInfo.InvariantCulture, $"phase: \"{phase}\""), StringComparison.Ordinal));
            Console.Out.Write($"""
                {folder} is a Pulumi project for phase {phase}. What next:
                  blueprints cost {folder}
                  cd {folder} && pulumi stack select --create dev && pulumi preview

                """);
            return ExitCode.Ok;
        });
        return command;
    }

    static Command Component()
    {
        var name = new Argument<string>("name") { Description = "The class's name: Checkout." };
        var output = Output("the current folder");
        var command = new Command("component", "A Pulumi component of your own, made of blueprints' components.") { name, output };
        command.SetAction(parsed =>
        {
            var type = TypeName(parsed.GetRequiredValue(name));
            var folder = parsed.GetValue(output) ?? ".";
            StartingPoint.Write("component", folder, path => path.Replace("Component.cs", $"{type}.cs", StringComparison.Ordinal), text => text
                .Replace("${NAME}", type, StringComparison.Ordinal)
                .Replace("${NAMESPACE}", "Infrastructure", StringComparison.Ordinal)
                .Replace("${PROJECT}", "infrastructure", StringComparison.Ordinal));
            Console.Out.WriteLine($"{Path.Combine(folder, $"{type}.cs")} deploys servers behind a load balancer; the project needs the package Blueprints.Aws.");
            return ExitCode.Ok;
        });
        return command;
    }

    static Option<string?> Output(string otherwise) => new("--output", "-o") { Description = $"The folder to write to. Default: {otherwise}.", HelpName = "FOLDER" };

    // What Pulumi allows, and what is a file name everywhere.
    static string ProjectName(string name) => name.Length is > 0 and <= 100 && char.IsAsciiLetter(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
        ? name
        : throw new InvalidInputException($"name is \"{name}\"; allowed: a letter, then letters, digits, - _ and ., 100 at most");

    static string TypeName(string name) => name.Length is > 0 and <= 100 && char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit)
        ? name
        : throw new InvalidInputException($"name is \"{name}\"; allowed: a C# class's name, a capital letter, then letters and digits");
}
