using System.CommandLine;
using System.Globalization;
using Blueprints.Engine;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>The options of commands that run a program on the offline engine.</summary>
sealed class ProgramOptions
{
    readonly Option<string?> _stack = new("--stack") { Description = "The stack of a program whose configuration is used. Default: the only one.", HelpName = "NAME" };
    readonly Option<string[]> _config = new("--config") { Description = "A setting of a program over those of its files, as key=value; may be given again.", HelpName = "KEY=VALUE", DefaultValueFactory = _ => [] };
    readonly Option<string?> _answers = new("--answers") { Description = "A JSON file with what a program's functions and stack references answer.", HelpName = "FILE" };
    readonly Option<string[]> _components = new("--components")
    {
        Description = "The program that makes the components of a package, as awsx=COMMAND; may be given again.",
        HelpName = "PACKAGE=COMMAND",
        DefaultValueFactory = _ => [],
    };

    readonly Option<int> _timeout = new("--timeout") { Description = "Seconds after which a program is stopped.", HelpName = "SECONDS", DefaultValueFactory = _ => 600 };

    /// <summary>The options, in the order of the help text.</summary>
    public IEnumerable<Option> All => [_stack, _config, _answers, _components, _timeout];

    /// <summary>What was given.</summary>
    /// <exception cref="InvalidInputException">An option cannot be used.</exception>
    public ProgramSettings Settings(ParseResult parsed) => new()
    {
        Stack = parsed.GetValue(_stack),
        Config = [.. parsed.GetValue(_config) ?? []],
        Preview = new()
        {
            Timeout = Seconds(parsed.GetValue(_timeout)),
            Answers = Answers(parsed.GetValue(_answers)),
            ComponentPrograms = ProgramPreview.Settings("--components", parsed.GetValue(_components) ?? []),
            Output = Console.Error.WriteLine,
        },
    };

    static TimeSpan Seconds(int seconds) => seconds is > 0 and <= 86_400
        ? TimeSpan.FromSeconds(seconds)
        : throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"--timeout is {seconds}; allowed: 1 to 86400 seconds"));

    static PreviewAnswers Answers(string? path)
    {
        try
        {
            return path is null ? PreviewAnswers.None : PreviewAnswers.Parse(InputFile.Read(path), path);
        }
        catch (FormatException e)
        {
            throw new InvalidInputException(e.Message, e);
        }
    }
}
