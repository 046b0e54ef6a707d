using System.Collections.Immutable;
using Blueprints.Engine.Programs;
using Blueprints.Engine.Secrets;
using Blueprints.Engine.Session;
using Blueprints.Engine.Yaml;
using Blueprints.Graph;

namespace Blueprints.Engine;

/// <summary>Runs Pulumi programs of any language as in a preview, without Pulumi's engine, a cloud or a network, and gives the resources that they declare.</summary>
public static class PreviewEngine
{
    const int LastLines = 30;

    static readonly Task<PreviewSession?> NoRun = Task.FromResult<PreviewSession?>(null);

    /// <summary>Previews a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="options">How. Default: the defaults.</param>
    /// <param name="cancellation">Stops the program.</param>
    /// <returns>The resources; where the program failed, those that it declared before, and why.</returns>
    /// <exception cref="InvalidOperationException">The program cannot be started, or is not written as a YAML program is.</exception>
    public static async Task<PreviewResult> RunAsync(PreviewProgram program, PreviewOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new();
        var secrets = ConfigSecrets.Of(program);
        if (program.Command.Runtime == ProgramRuntime.Yaml)
            return await InterpretedAsync(program, options, secrets).ConfigureAwait(false);
        if (await BuildAsync(program, options, secrets, cancellation).ConfigureAwait(false) is { } broken)
            return new(new ResourceGraph([]), [], broken);
        var session = new PreviewSession(program, options, synthesised: false, secrets);
        var plain = RunAsync(session, cancellation);
        var synthesised = options.FindConditional ? AgainAsync(session, plain, cancellation) : NoRun;
        var failure = await plain.ConfigureAwait(false);
        var resources = LedgerGraph.Of(session.Resources).ToList();
        if (await synthesised.ConfigureAwait(false) is { } again)
            resources.AddRange(Conditional(resources, again));
        // Only now all secrets are known.
        return new(new ResourceGraph(MaskedGraph.Of(resources, secrets)), [.. session.Messages.Select(message => secrets.Without(message.Message)).Distinct()], failure is null ? null : secrets.Without(failure))
        {
            UnansweredFunctions = [.. session.Unanswered.Keys.Order(StringComparer.Ordinal)],
            ChildlessComponents = [.. session.Childless.Keys.Order(StringComparer.Ordinal)],
        };
    }

    static async Task<PreviewResult> InterpretedAsync(PreviewProgram program, PreviewOptions options, SecretMask secrets)
    {
        try
        {
            var result = await YamlProgram.RunAsync(program, options, secrets).ConfigureAwait(false);
            return result with { Graph = new ResourceGraph(MaskedGraph.Of(result.Graph.Resources, secrets)) };
        }
        catch (InvalidOperationException e) when (secrets.Without(e.Message) is var message && message != e.Message)
        {
            throw new InvalidOperationException(message);
        }
    }

    static async Task<string?> BuildAsync(PreviewProgram program, PreviewOptions options, SecretMask secrets, CancellationToken cancellation)
    {
        if (program.Command.Build.IsEmpty)
            return null;
        var lines = new List<string>();
        await using var process = RunningProgram.Start(program.Command.Build, program.Directory, ImmutableDictionary<string, string>.Empty, line => Keep(lines, line));
        try
        {
            var exit = await process.Exited.WaitAsync(options.Timeout, cancellation).ConfigureAwait(false);
            return exit == 0 ? null : secrets.Without($"{string.Join(' ', program.Command.Build)} ended with exit code {exit}: {string.Join('\n', lines)}");
        }
        catch (TimeoutException)
        {
            return TooLong("build", options);
        }
    }

    static string TooLong(string what, PreviewOptions options) => $"the {what} was stopped after {options.Timeout.TotalSeconds:0.#} s; --timeout gives it longer";

    /// <summary>Why a program was stopped: it took too long, perhaps because a program that it needs never began to serve.</summary>
    internal static string TooLong(PreviewSession session) =>
        $"{TooLong("program", session.Options)}{(session.Starting.IsEmpty ? "" : $"; the program for components of {string.Join(", ", session.Starting.Keys.Order(StringComparer.Ordinal))} had not said where it listens")}";

    // Only where it can find more, and then beside the first run as soon as that is known: what takes long is the program's own start.
    static async Task<PreviewSession?> AgainAsync(PreviewSession first, Task run, CancellationToken cancellation)
    {
        await Task.WhenAny(first.Callbacks.Possible, run).ConfigureAwait(false);
        // What could not be started, or was called off, is not tried once more.
        if (run is { IsCompleted: true, IsCompletedSuccessfully: false } || !first.Callbacks.MayHaveCreated)
            return null;
        var again = new PreviewSession(first.Program, first.Options with { Output = static _ => { } }, synthesised: true, first.Secrets);
        // A program that fails on made-up values says nothing about the real ones.
        _ = await RunAsync(again, cancellation).ConfigureAwait(false);
        return again;
    }

    static IEnumerable<GraphResource> Conditional(List<GraphResource> resources, PreviewSession again)
    {
        var known = resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        return LedgerGraph.Of(again.Resources).Where(resource => !known.Contains(resource.Urn)).Select(resource => resource with { IsConditional = true });
    }

    static async Task<string?> RunAsync(PreviewSession session, CancellationToken cancellation)
    {
        if (session.Program.Command.Runtime != ProgramRuntime.NodeJs)
            session.Callbacks.Unseen();
        await using var server = new PreviewServer(session);
        var lines = new List<string>();
        await using var process = RunningProgram.Start(ProgramStart.Command(session), session.Program.Directory, ProgramStart.Environment(session), line => Keep(session, lines, line));
        await server.StartAsync().ConfigureAwait(false);
        try
        {
            var exit = await process.Exited.WaitAsync(session.Options.Timeout, cancellation).ConfigureAwait(false);
            return exit == 0 ? Error(session) : Failure(session, exit, lines);
        }
        catch (TimeoutException)
        {
            return TooLong(session);
        }
    }

    static void Keep(PreviewSession session, List<string> lines, string line)
    {
        Keep(lines, line);
        session.Say(line);
    }

    // The last words are what tells why.
    static void Keep(List<string> lines, string line)
    {
        lock (lines)
        {
            lines.Add(line);
            if (lines.Count > LastLines)
                lines.RemoveAt(0);
        }
    }

    static string? Error(PreviewSession session) => session.Messages.Where(message => message.Severity >= 3).Select(message => message.Message).FirstOrDefault();

    static string Failure(PreviewSession session, int exit, List<string> lines)
    {
        if (Error(session) is { } error)
            return error;
        lock (lines)
            return $"the program ended with exit code {exit}{(lines.Count == 0 ? "" : $": {string.Join('\n', lines)}")}";
    }
}
