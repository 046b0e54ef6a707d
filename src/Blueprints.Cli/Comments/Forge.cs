using System.Globalization;
using System.Text.Json;

namespace Blueprints.Cli.Comments;

/// <summary>The comments of one pull request.</summary>
/// <param name="client">How the forge is spoken with.</param>
abstract class Forge(ForgeClient client)
{
    const int PageSize = 100;

    // A pull request with more comments than that is not one that people read.
    const int MostPages = 100;

    /// <summary>The path of the comments.</summary>
    protected abstract string Comments { get; }

    /// <summary>The method by which a comment is changed.</summary>
    protected abstract HttpMethod Change { get; }

    /// <summary>The path of one comment.</summary>
    protected abstract string PathOf(long id);

    /// <summary>The comment whose text begins with a marker; null where there is none.</summary>
    /// <exception cref="ForgeException">The forge refused, or could not be reached.</exception>
    public async Task<Comment?> FindAsync(string marker, CancellationToken cancellation)
    {
        for (var page = 1; page <= MostPages; page++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{Comments}?per_page={PageSize}&page={page}");
            var answer = await client.SendAsync(HttpMethod.Get, path, null, cancellation).ConfigureAwait(false);
            if (answer.ValueKind != JsonValueKind.Array)
                throw new ForgeException("the forge answered no list of comments");
            if (answer.EnumerateArray().Select(Read).OfType<Comment>().FirstOrDefault(comment => comment.Body.StartsWith(marker, StringComparison.Ordinal)) is { } found)
                return found;
            if (answer.GetArrayLength() < PageSize)
                return null;
        }

        return null;
    }

    /// <summary>Writes a new comment.</summary>
    /// <exception cref="ForgeException">The forge refused, or could not be reached.</exception>
    public async Task<Comment> CreateAsync(string body, CancellationToken cancellation) =>
        Written(await client.SendAsync(HttpMethod.Post, Comments, body, cancellation).ConfigureAwait(false));

    /// <summary>Gives a comment another text.</summary>
    /// <exception cref="ForgeException">The forge refused, or could not be reached.</exception>
    public async Task<Comment> UpdateAsync(Comment comment, string body, CancellationToken cancellation) =>
        Written(await client.SendAsync(Change, PathOf(comment.Id), body, cancellation).ConfigureAwait(false));

    static Comment Written(JsonElement answer) => Read(answer) ?? throw new ForgeException("the forge answered no comment");

    // Notes that GitLab writes itself say so, and have no text that anybody could mean.
    static Comment? Read(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number)
            ? new(number, Text(answer, "body"), Text(answer, "html_url"))
            : null;

    static string Text(JsonElement answer, string name) => answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
