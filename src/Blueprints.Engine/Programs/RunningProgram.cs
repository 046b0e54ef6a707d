using System.Diagnostics;

namespace Blueprints.Engine.Programs;

/// <summary>A child process without cloud credentials, whose output is passed on line by line and whose whole tree is stopped when it is disposed.</summary>
sealed class RunningProgram : IAsyncDisposable
{
    // Of the operating system, Windows among them.
    const int NoSuchFile = 2;

    // Nothing offline needs them, and a program that asks the cloud by mistake should fail instead.
    static readonly string[] Credentials =
    [
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE", "AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_CONTAINER_AUTHORIZATION_TOKEN", "PULUMI_ACCESS_TOKEN", "PULUMI_CONFIG_PASSPHRASE", "PULUMI_CONFIG_PASSPHRASE_FILE",
        "GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_CREDENTIALS", "ARM_CLIENT_SECRET", "ARM_CLIENT_ID", "ARM_TENANT_ID", "ARM_SUBSCRIPTION_ID", "AZURE_CLIENT_SECRET", "KUBECONFIG", "GITHUB_TOKEN", "GITLAB_TOKEN",
    ];

    // A process that has ended may have left another behind that holds its output open. What it wrote itself is in the pipe by then and read within this time.
    static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    readonly Process _process;

    RunningProgram(Process process) => _process = process;

    /// <summary>Completes with the exit code once the process has ended and its output was read.</summary>
    public Task<int> Exited { get; private init; } = Task.FromResult(0);

    /// <summary>Starts a process.</summary>
    /// <param name="command">The file and its arguments.</param>
    /// <param name="directory">Where it runs.</param>
    /// <param name="environment">What is added to the environment.</param>
    /// <param name="output">Takes each line of its output.</param>
    /// <exception cref="InvalidOperationException">It cannot be started.</exception>
    public static RunningProgram Start(IReadOnlyList<string> command, string directory, IReadOnlyDictionary<string, string> environment, Action<string> output)
    {
        var start = new ProcessStartInfo(command[0]) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        foreach (var name in Credentials)
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        try
        {
            var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} does not start");
            process.StandardInput.Close();
            return new(process) { Exited = WaitAsync(process, Task.WhenAll(PassAsync(process.StandardOutput, output), PassAsync(process.StandardError, output))) };
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            var reason = e.NativeErrorCode == NoSuchFile ? "it is not installed, or not on the PATH" : e.Message;
            throw new InvalidOperationException($"{command[0]} does not start: {reason}", e);
        }
    }

    /// <summary>Stops the process and its children where they still run.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().ConfigureAwait(false);
        }

        _process.Dispose();
    }

    static async Task<int> WaitAsync(Process process, Task read)
    {
        await process.WaitForExitAsync().ConfigureAwait(false);
        var exit = process.ExitCode;
        await Task.WhenAny(read, Task.Delay(LastWords)).ConfigureAwait(false);
        return exit;
    }

    static async Task PassAsync(StreamReader reader, Action<string> output)
    {
        // The caller goes on while the output is read.
        await Task.Yield();
        try
        {
            while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
                output(line);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The process was disposed while somebody else still held its output open.
        }
    }
}
