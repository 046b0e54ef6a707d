namespace Blueprints.Catalog.Compiler;

/// <summary>One thing that is wrong with the sources.</summary>
/// <param name="File">The file, relative to the source folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="What">What is wrong: the column or the rule.</param>
/// <param name="Got">What was found.</param>
/// <param name="Allowed">What would have been accepted.</param>
sealed record SourceProblem(string File, int Line, string What, string Got, string Allowed)
{
    public override string ToString() => $"{File}:{Line}: {What}: got {Got}, allowed: {Allowed}";
}
