namespace Blueprints.Cli.Comments;

/// <summary>A pull request.</summary>
/// <param name="Repository">Its repository, <c>owner/name</c>; on GitLab the project's path or number.</param>
/// <param name="Number">Its number.</param>
sealed record PullRequest(string Repository, int Number);
