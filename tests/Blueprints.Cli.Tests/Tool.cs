using System.Diagnostics;

namespace Blueprints.Cli.Tests;

/// <summary>Runs the tool as a process of its own, as a shell does.</summary>
static class Tool
{
    // The build copies the tool and what it needs next to the tests.
    static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "Blueprints.Cli.dll");

    /// <summary>Runs the tool in an environment without terminal settings of the machine.</summary>
    public static ToolResult Run(params string[] arguments) => Run([], arguments);

    /// <summary>Runs the tool with additional environment variables.</summary>
    public static ToolResult Run((string Name, string Value)[] environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    /// <summary>Runs the tool with nobody reading what it prints.</summary>
    public static ToolResult RunWithClosedOutput(params string[] arguments)
    {
        using var process = Start([], arguments);
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, "", error);
    }

    /// <summary>Runs the tool in a folder.</summary>
    public static ToolResult RunIn(string directory, params string[] arguments)
    {
        using var process = Start([], arguments, directory);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts the tool; the caller waits for it, or ends it.</summary>
    public static Process Start((string Name, string Value)[] environment, params string[] arguments) => Start(environment, arguments, directory: "");

    static Process Start((string Name, string Value)[] environment, string[] arguments, string directory)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [Assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory,
        };
        foreach (var name in new[] { "NO_COLOR", "COLUMNS", "BLUEPRINTS_DEBUG", "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy" })
            start.Environment.Remove(name);
        // Prices that somebody keeps on this machine are not those of the tests.
        start.Environment["BLUEPRINTS_HOME"] = Path.Combine(AppContext.BaseDirectory, "no-home");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

/// <summary>What a run of the tool left behind.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What was printed for people or programs.</param>
/// <param name="Error">What was printed to the error stream.</param>
sealed record ToolResult(int ExitCode, string Output, string Error)
{
    /// <summary>Asserts success with nothing on the error stream, and gives the output.</summary>
    public string Succeeded()
    {
        Error.Should().BeEmpty();
        ExitCode.Should().Be(0);
        Output.Should().NotBeEmpty();
        return Output;
    }

    /// <summary>Asserts a refusal: exit code 2, nothing on the output, a message without a stack trace; gives the message.</summary>
    public string Refused()
    {
        ExitCode.Should().Be(2, Error);
        Output.Should().BeEmpty();
        Error.Should().StartWith("error: ").And.NotContain("   at ").And.NotContain("Exception");
        return Error;
    }
}
