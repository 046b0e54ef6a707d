using System.Collections.Immutable;
using Blueprints.Engine.Wire;
using Blueprints.Graph;
using Grpc.Core;

namespace Blueprints.Engine.Packs;

/// <summary>Asks existing policy packs, of any runtime that is started here, about a graph, by being the engine's side of their protocol.</summary>
public static class PackRunner
{
    // The only component that no pack is asked about on its own; it has no inputs.
    const string Stack = "pulumi:pulumi:Stack";

    /// <summary>Starts a pack, asks it about each resource and about the stack, and stops it.</summary>
    /// <param name="directory">The folder with the <c>PulumiPolicy.yaml</c>.</param>
    /// <param name="graph">The resources.</param>
    /// <param name="output">Takes each line that it prints.</param>
    /// <param name="cancellation">Stops it early.</param>
    /// <exception cref="FormatException">The folder is no pack that can be started.</exception>
    /// <exception cref="PackFailedException">It does not start, or fails while it is asked.</exception>
    public static async Task<PackResult> RunAsync(string directory, ResourceGraph graph, Action<string> output, CancellationToken cancellation = default)
    {
        try
        {
            await using var pack = await PackProgram.StartAsync(Path.GetFullPath(directory), output, cancellation).ConfigureAwait(false);
            await TellAsync<AnalyzerHandshakeRequest, AnalyzerHandshakeResponse>(pack, "Handshake", new(), cancellation).ConfigureAwait(false);
            await TellAsync<AnalyzerStackConfigureRequest, AnalyzerStackConfigureResponse>(pack, "ConfigureStack", Described(graph), cancellation).ConfigureAwait(false);
            var info = await pack.AskAsync<Nothing, AnalyzerInfo>("GetAnalyzerInfo", new(), cancellation).ConfigureAwait(false);
            var found = new List<AnalyzeDiagnostic>();
            foreach (var resource in graph.Resources.Where(resource => resource.Type != Stack))
                found.AddRange(From(resource.Urn, await pack.AskAsync<AnalyzeRequest, AnalyzeResponse>("Analyze", PackResources.Single(graph, resource), cancellation).ConfigureAwait(false)));
            found.AddRange(From("", await pack.AskAsync<AnalyzeStackRequest, AnalyzeResponse>("AnalyzeStack", PackResources.All(graph), cancellation).ConfigureAwait(false)));
            return new(info.Name, info.Version, [.. info.Policies.Select(policy => new PackPolicy(policy.Name, policy.Description, (PackLevel)policy.EnforcementLevel))], [.. found.Select(Violation)]);
        }
        catch (RpcException e)
        {
            throw new PackFailedException($"{directory}: the pack failed: {e.Status.Detail}", e);
        }
        catch (InvalidOperationException e)
        {
            throw new PackFailedException($"{directory}: {e.Message}", e);
        }
    }

    // Older packs do not have these; what they tell is then not asked for.
    static async Task TellAsync<TRequest, TResponse>(PackProgram pack, string method, TRequest request, CancellationToken cancellation)
        where TRequest : class, Google.Protobuf.IMessage<TRequest>, new()
        where TResponse : class, Google.Protobuf.IMessage<TResponse>, new()
    {
        try
        {
            await pack.AskAsync<TRequest, TResponse>(method, request, cancellation).ConfigureAwait(false);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
        }
    }

    // urn:pulumi:stack::project::type::name
    static AnalyzerStackConfigureRequest Described(ResourceGraph graph)
    {
        var parts = (graph.Resources.IsEmpty ? "" : graph.Resources[0].Urn).Split("::");
        return new() { DryRun = true, Stack = parts[0][(parts[0].LastIndexOf(':') + 1)..], Project = parts.Length > 1 ? parts[1] : "" };
    }

    static IEnumerable<AnalyzeDiagnostic> From(string urn, AnalyzeResponse response) => response.Diagnostics.Select(diagnostic =>
    {
        if (diagnostic.Urn.Length == 0)
            diagnostic.Urn = urn;
        return diagnostic;
    });

    static PackViolation Violation(AnalyzeDiagnostic diagnostic) => new(diagnostic.PolicyName, diagnostic.Message, (PackLevel)diagnostic.EnforcementLevel, diagnostic.Urn.Length == 0 ? null : diagnostic.Urn);
}
