namespace Blueprints.Validation;

/// <summary>
/// An input that cannot be used: a document that does not parse, or a blueprint or workload with problems. The message lists all of them, one a line.
/// </summary>
public sealed class InvalidInputException : Exception
{
    /// <summary>An input with problems found by validation.</summary>
    /// <param name="subject">What was validated, such as <c>blueprint "shop"</c>.</param>
    /// <param name="problems">All problems; at least one.</param>
    public InvalidInputException(string subject, IReadOnlyCollection<Problem> problems)
        : base(Describe(subject, problems)) => Problems = [.. problems];

    /// <summary>An input that could not be read at all.</summary>
    /// <param name="message">Where and why, in one line.</param>
    /// <param name="inner">The parser's own exception, if there is one.</param>
    public InvalidInputException(string message, Exception? inner = null) : base(message, inner) => Problems = [];

    /// <summary>The problems found by validation; empty when the document did not parse.</summary>
    public ValueList<Problem> Problems { get; }

    static string Describe(string subject, IReadOnlyCollection<Problem> problems) => problems.Count == 1
        ? $"{subject} has a problem: {problems.First()}"
        : $"{subject} has {problems.Count} problems:{string.Concat(problems.Select(problem => $"\n  - {problem}"))}";
}
