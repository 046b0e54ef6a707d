namespace Blueprints.Engine;

/// <summary>How a preview is made.</summary>
public sealed record PreviewOptions
{
    /// <summary>How long a program may run before it is stopped; more than 0. Default: 10 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Whether the program is also run with made-up identifiers, so that resources which it creates from values known only after deployment appear; they are marked
    /// <see cref="Graph.GraphResource.IsConditional"/>. Default: yes.
    /// </summary>
    public bool FindConditional { get; init; } = true;

    /// <summary>What functions and stack references answer, beside what is built in. Default: nothing.</summary>
    public PreviewAnswers Answers { get; init; } = PreviewAnswers.None;

    /// <summary>Programs that serve the components of a package, by the package's name: <c>awsx</c>. Default: none; such components have no children then.</summary>
    public IReadOnlyDictionary<string, string> ComponentPrograms { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the program's own output goes, line by line. Default: nowhere.</summary>
    public Action<string> Output { get; init; } = static _ => { };
}
