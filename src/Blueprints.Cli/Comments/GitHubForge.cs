using System.Globalization;

namespace Blueprints.Cli.Comments;

/// <summary>A pull request on GitHub, whose comments are those of an issue.</summary>
sealed class GitHubForge(ForgeClient client, PullRequest request) : Forge(client)
{
    protected override string Comments { get; } = string.Create(CultureInfo.InvariantCulture, $"repos/{request.Repository}/issues/{request.Number}/comments");

    protected override HttpMethod Change => HttpMethod.Patch;

    protected override string PathOf(long id) => string.Create(CultureInfo.InvariantCulture, $"repos/{request.Repository}/issues/comments/{id}");
}
