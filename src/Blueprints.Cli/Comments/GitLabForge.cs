using System.Globalization;

namespace Blueprints.Cli.Comments;

/// <summary>A merge request on GitLab, whose comments are notes.</summary>
sealed class GitLabForge(ForgeClient client, PullRequest request) : Forge(client)
{
    protected override string Comments { get; } = string.Create(CultureInfo.InvariantCulture, $"projects/{Uri.EscapeDataString(request.Repository)}/merge_requests/{request.Number}/notes");

    protected override HttpMethod Change => HttpMethod.Put;

    protected override string PathOf(long id) => string.Create(CultureInfo.InvariantCulture, $"{Comments}/{id}");
}
