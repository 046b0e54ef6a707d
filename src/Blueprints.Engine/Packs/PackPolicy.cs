namespace Blueprints.Engine.Packs;

/// <summary>A policy of a pack.</summary>
/// <param name="Name">Its name in the pack.</param>
/// <param name="Description">What it asks for; may be empty.</param>
/// <param name="Level">Its level.</param>
public sealed record PackPolicy(string Name, string Description, PackLevel Level);
