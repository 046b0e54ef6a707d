namespace Blueprints.Manifests;

/// <summary>An object that a design knows nothing of.</summary>
/// <param name="Kind">Its API and kind: <c>batch/v1 CronJob</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Its file and line.</param>
/// <param name="Reason">Why it is not in the design.</param>
public sealed record UnreadObject(string Kind, string Name, string Place, string Reason);
