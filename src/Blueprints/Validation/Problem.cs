namespace Blueprints.Validation;

/// <summary>One thing that is wrong with an input, said so that it can be mended: what, got, allowed, fix.</summary>
/// <param name="Path">What is wrong: the place in the document, such as <c>blocks.web.maxInstances</c>.</param>
/// <param name="Got">The value found, as written.</param>
/// <param name="Allowed">What would have been accepted.</param>
/// <param name="Fix">What to do about it, in the imperative.</param>
public sealed record Problem(string Path, string Got, string Allowed, string Fix)
{
    /// <summary>One line: <c>blocks.web.minInstances is 5; allowed: 0 to 3; lower it or raise maxInstances</c>.</summary>
    public override string ToString() => $"{Path} is {Got}; allowed: {Allowed}; {Fix}";
}
