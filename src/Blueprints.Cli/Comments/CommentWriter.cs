namespace Blueprints.Cli.Comments;

/// <summary>Keeps one comment of a pull request up to date.</summary>
/// <param name="forge">The pull request.</param>
/// <param name="wait">Waits between attempts.</param>
sealed class CommentWriter(Forge forge, Func<TimeSpan, CancellationToken, Task> wait)
{
    const int Attempts = 5;
    static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>The hidden first line by which the comment is found again.</summary>
    /// <param name="tag">What tells several comments of one pull request apart.</param>
    public static string Marker(string tag) => $"<!-- blueprints:{tag} -->";

    /// <summary>Writes the comment, or gives the one that is there this text.</summary>
    /// <param name="tag">What tells several comments of one pull request apart.</param>
    /// <param name="body">The text.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ForgeException">The forge refused, or stayed out of reach.</exception>
    public async Task<(Comment Comment, bool IsNew)> WriteAsync(string tag, string body, CancellationToken cancellation)
    {
        var marker = Marker(tag);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // All of it again: an answer that was lost may have been to a comment that was written, which is then found.
                return await OnceAsync(marker, $"{marker}\n{body}", cancellation).ConfigureAwait(false);
            }
            catch (ForgeException e) when (e.IsPassing && attempt < Attempts && (e.Wait ?? TimeSpan.Zero) <= LongestWait)
            {
                await wait(e.Wait ?? TimeSpan.FromSeconds(Math.Pow(2, attempt - 1)), cancellation).ConfigureAwait(false);
            }
        }
    }

    async Task<(Comment Comment, bool IsNew)> OnceAsync(string marker, string body, CancellationToken cancellation)
    {
        if (await forge.FindAsync(marker, cancellation).ConfigureAwait(false) is not { } found)
            return (await forge.CreateAsync(body, cancellation).ConfigureAwait(false), true);
        try
        {
            return (await forge.UpdateAsync(found, body, cancellation).ConfigureAwait(false), false);
        }
        catch (ForgeException e) when (e.IsDenied)
        {
            // Somebody else's comment with the same marker, or one that was deleted in between.
            return (await forge.CreateAsync(body, cancellation).ConfigureAwait(false), true);
        }
    }
}
