namespace Blueprints.Aws.Tests.RoadmapTable;

/// <summary>A row of the roadmap: what the article names, and where this project keeps its word.</summary>
/// <param name="System">What the article calls it.</param>
/// <param name="Blocks">Blocks of <see cref="Security.EveryBlock"/> that are it; their components and resources are recorded, not written down.</param>
/// <param name="Code">Public types of the libraries that are part of the answer: models, routers, contracts.</param>
/// <param name="Tests">Test classes that hold it.</param>
sealed record RoadmapRow(string System, string[] Blocks, string[] Code, string[] Tests)
{
    /// <summary>The type tokens that are this row's own; all of the blocks' if empty.</summary>
    public string[] Tokens { get; init; } = [];
}
