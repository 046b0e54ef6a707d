using System.Collections.Concurrent;
using Blueprints.Engine.Secrets;
using Blueprints.Engine.Wire;

namespace Blueprints.Engine.Session;

/// <summary>One run of a program: what it was told and what it told so far. Requests come concurrently.</summary>
/// <param name="program">The program.</param>
/// <param name="options">How the preview is made.</param>
/// <param name="synthesised">Whether identifiers are made up; otherwise they are unknown, as in a preview of Pulumi's.</param>
/// <param name="secrets">The secrets that are known, of all runs of the program.</param>
sealed class PreviewSession(PreviewProgram program, PreviewOptions options, bool synthesised, SecretMask secrets)
{
    int _packages;

    /// <summary>The program.</summary>
    public PreviewProgram Program => program;

    /// <summary>How the preview is made.</summary>
    public PreviewOptions Options => options;

    /// <summary>Whether identifiers are made up.</summary>
    public bool Synthesised => synthesised;

    /// <summary>The secrets that are known so far, which nothing that is passed on may hold.</summary>
    public SecretMask Secrets => secrets;

    /// <summary>The resources so far.</summary>
    public ResourceLedger Resources { get; } = new();

    /// <summary>The transforms of the whole stack, in the order that they were registered.</summary>
    public ConcurrentQueue<Callback> StackTransforms { get; } = [];

    /// <summary>The transforms of all function calls.</summary>
    public ConcurrentQueue<Callback> InvokeTransforms { get; } = [];

    /// <summary>Hooks by name.</summary>
    public ConcurrentDictionary<string, RegisterResourceHookRequest> Hooks { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of packages by the reference that their registration gave.</summary>
    public ConcurrentDictionary<string, string> Packages { get; } = new(StringComparer.Ordinal);

    /// <summary>Warnings and errors, in the order that they came.</summary>
    public ConcurrentQueue<(int Severity, string Message)> Messages { get; } = [];

    /// <summary>Functions without an answer.</summary>
    public ConcurrentDictionary<string, bool> Unanswered { get; } = new(StringComparer.Ordinal);

    /// <summary>Components whose program is not at hand.</summary>
    public ConcurrentDictionary<string, bool> Childless { get; } = new(StringComparer.Ordinal);

    /// <summary>Packages whose program was started and does not serve yet.</summary>
    public ConcurrentDictionary<string, bool> Starting { get; } = new(StringComparer.Ordinal);

    /// <summary>What is known of callbacks that were not run.</summary>
    public SkippedCallbacks Callbacks { get; } = new();

    /// <summary>The root resource's URN, once the program says it; empty before.</summary>
    public string RootUrn { get; set; } = "";

    /// <summary>Where this engine listens: <c>127.0.0.1:41234</c>.</summary>
    public string Address { get; set; } = "";

    /// <summary>The URN of a new resource.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="name">Its name.</param>
    /// <param name="parent">Its parent's URN; empty at the root.</param>
    public string UrnOf(string type, string name, string parent)
    {
        // The root stack's type is not part of its children's.
        var types = parent.Length == 0 || ResourceLedger.IsStack(parent) ? type : $"{parent.Split("::", 4)[2]}${type}";
        return $"urn:pulumi:{program.Stack}::{program.Project}::{types}::{name}";
    }

    /// <summary>Passes a line of a program's output on.</summary>
    public void Say(string line) => options.Output(secrets.Without(line));

    /// <summary>The package that a request is about: the one that it refers to, else that of its token.</summary>
    /// <param name="reference">The reference; empty for none.</param>
    /// <param name="token">The token: <c>package:module:Name</c>.</param>
    public string PackageOf(string reference, string token) => Packages.GetValueOrDefault(reference) ?? token.Split(':')[0];

    /// <summary>A reference for a package.</summary>
    /// <param name="name">The package's name.</param>
    public string AddPackage(string name)
    {
        var reference = $"package-{Interlocked.Increment(ref _packages)}";
        Packages[reference] = name;
        return reference;
    }
}
