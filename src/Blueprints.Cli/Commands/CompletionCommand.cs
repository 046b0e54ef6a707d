using System.CommandLine;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints completion</c>: what a shell needs to complete commands, options and targets.</summary>
static class CompletionCommand
{
    const string Description = """
        Prints a script that makes a shell complete commands, options and their values. The tool itself answers, so that the script never grows old.

        Examples:
          blueprints completion bash >> ~/.bashrc
          blueprints completion zsh >> ~/.zshrc
          blueprints completion pwsh >> $PROFILE
        """;

    // The shells ask the tool with the directive [suggest:position] "line". A bare target is most often a file, so files come where the tool has no answer.
    const string Bash = """
        _blueprints_complete() {
          local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
          COMPREPLY=($(compgen -W "$(blueprints "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _blueprints_complete blueprints

        """;

    const string Zsh = """
        autoload -Uz compinit && compinit
        _blueprints() {
          local -a answers=("${(@f)$(blueprints "[suggest:${#BUFFER}]" "$BUFFER" 2>/dev/null)}")
          answers=(${answers:#})
          (( ${#answers} )) && compadd -- $answers || _files
        }
        compdef _blueprints blueprints

        """;

    const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName blueprints -ScriptBlock {
          param($wordToComplete, $commandAst, $cursorPosition)
          blueprints "[suggest:$cursorPosition]" "$commandAst" 2>$null | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }

        """;

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", Description) { shell };
        command.SetAction(parsed =>
        {
            Console.Out.Write(parsed.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => PowerShell });
            return ExitCode.Ok;
        });
        return command;
    }
}
