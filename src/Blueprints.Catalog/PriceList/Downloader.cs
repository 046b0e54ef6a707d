using System.Net;
using System.Net.Http.Headers;

namespace Blueprints.Catalog.PriceList;

/// <summary>Gets documents of the price list. What fails for a time is tried again, going on where it stopped.</summary>
/// <param name="http">The client; it decides on proxies.</param>
/// <param name="source">Where the price list is: AWS, or a mirror of it.</param>
/// <param name="wait">Waits between attempts.</param>
sealed class Downloader(HttpClient http, Uri source, Func<TimeSpan, CancellationToken, Task> wait)
{
    const int Attempts = 5;

    // An index of all services has some 200 KB.
    const int MaxIndexBytes = 16 * 1024 * 1024;

    static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    /// <summary>Gets a small document.</summary>
    /// <param name="document">Its address, without the host.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="PriceListException">It cannot be had.</exception>
    public async Task<byte[]> GetAsync(string document, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var silence = Silent(cancellation);
                using var response = await http.GetAsync(Address(document), HttpCompletionOption.ResponseHeadersRead, silence.Token).ConfigureAwait(false);
                Check(response);
                using var buffer = new MemoryStream();
                var body = await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
                await using (body.ConfigureAwait(false))
                {
                    await CopyAsync(body, bytes => buffer.Write(bytes), () => buffer.Length <= MaxIndexBytes, silence).ConfigureAwait(false);
                }

                return response.Content.Headers.ContentLength is { } length && length != buffer.Length ? throw new HttpIOException(HttpRequestError.ResponseEnded) : buffer.ToArray();
            }
            catch (Exception e) when (IsPassing(e, cancellation))
            {
                await WaitAsync(document, attempt, e, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Gets a document of any length into a file, going on where an earlier download stopped.</summary>
    /// <param name="document">Its address, without the host.</param>
    /// <param name="partial">The file.</param>
    /// <param name="progress">Told how many bytes there are, and how many there will be where that is known.</param>
    /// <param name="cancellation">Stops; what is there is kept.</param>
    /// <exception cref="PriceListException">It cannot be had, or does not have the checksum that the server publishes.</exception>
    public async Task GetAsync(string document, PartialFile partial, Action<long, long?> progress, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = partial.Bytes;
            try
            {
                await ContinueAsync(document, partial, progress, cancellation).ConfigureAwait(false);
                return;
            }
            catch (Exception e) when (IsPassing(e, cancellation))
            {
                // Who got further may try as often again.
                attempt = partial.Bytes > before ? 1 : attempt;
                partial.Mark();
                await WaitAsync(document, attempt, e, cancellation).ConfigureAwait(false);
            }
        }
    }

    async Task ContinueAsync(string document, PartialFile partial, Action<long, long?> progress, CancellationToken cancellation)
    {
        if (partial.Length == partial.Bytes && partial.Bytes > 0)
            return;
        var isWhole = partial.Bytes == 0;
        using var silence = Silent(cancellation);
        using var request = Request(document, partial);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            partial.Restart("", null);
        Check(response);
        var range = response.StatusCode == HttpStatusCode.PartialContent ? response.Content.Headers.ContentRange : null;
        var continues = range is not null && range.From == partial.Bytes && (partial.Length is null || range.Length is null || range.Length == partial.Length);
        if (!continues)
        {
            // A server that answers a part that was not asked for is asked for all of it.
            partial.Restart(range is null ? Tag(response) : "", range is null ? response.Content.Headers.ContentLength : null);
            if (range is not null)
                throw new HttpIOException(HttpRequestError.InvalidResponse, "the server sent another part than it was asked for");
        }

        var body = await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            await CopyAsync(body, bytes =>
            {
                partial.Append(bytes);
                progress(partial.Bytes, partial.Length);
            }, () => true, silence).ConfigureAwait(false);
        }

        if (partial.Length is { } length && length != partial.Bytes)
            throw new HttpIOException(HttpRequestError.ResponseEnded, FormattableString.Invariant($"got {partial.Bytes} of {length} bytes"));
        if (PublishedChecksum.Of(response.Headers) is { } checksum && checksum != partial.Sha256)
        {
            partial.Restart("", null);
            // Bytes that an earlier version left may be to blame; bytes of one answer are not, and another one would be no better.
            const string Message = "it does not have the checksum that the server publishes";
            throw isWhole ? new PriceListException($"{Address(document)}: {Message}") : new HttpIOException(HttpRequestError.InvalidResponse, Message);
        }
    }

    HttpRequestMessage Request(string document, PartialFile partial)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address(document));
        request.Headers.Add("x-amz-checksum-mode", "ENABLED");
        if (partial.Bytes > 0 && partial.Tag.Length > 0)
        {
            request.Headers.Range = new RangeHeaderValue(partial.Bytes, null);
            request.Headers.TryAddWithoutValidation("If-Range", partial.Tag);
        }

        return request;
    }

    // Below the source's own path, if it has one; an address in a document never leads to another host.
    Uri Address(string document) => document.StartsWith('/') && !document.StartsWith("//", StringComparison.Ordinal)
        ? new Uri(source.AbsoluteUri.TrimEnd('/') + document)
        : throw new PriceListException($"the price list names \"{document}\"; allowed: an address that begins with one /");

    // Weak tags do not hold for single bytes.
    static string Tag(HttpResponseMessage response) => response.Headers.ETag is { IsWeak: false } tag ? tag.Tag : "";

    static void Check(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return;
        var message = $"the server answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd();
        throw (int)response.StatusCode is >= 500 or 429 or 408 or 416
            ? new HttpRequestException(message, null, response.StatusCode)
            : new PriceListException($"{response.RequestMessage!.RequestUri}: {message}");
    }

    static async Task CopyAsync(Stream body, ReadOnlyAction write, Func<bool> fits, CancellationTokenSource silence)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            silence.CancelAfter(Silence);
            var read = await body.ReadAsync(buffer, silence.Token).ConfigureAwait(false);
            if (read == 0)
                return;
            write(buffer.AsSpan(0, read));
            if (!fits())
                throw new PriceListException(FormattableString.Invariant($"an index of the price list is longer than {MaxIndexBytes} bytes"));
        }
    }

    static CancellationTokenSource Silent(CancellationToken cancellation)
    {
        var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        silence.CancelAfter(Silence);
        return silence;
    }

    static bool IsPassing(Exception e, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested && e is HttpRequestException or IOException or OperationCanceledException;

    async Task WaitAsync(string document, int attempt, Exception cause, CancellationToken cancellation)
    {
        if (attempt >= Attempts)
            throw new PriceListException($"{Address(document)}: {Words(cause)}; tried {Attempts} times", cause);
        await wait(FirstWait * (1 << (attempt - 1)), cancellation).ConfigureAwait(false);
    }

    static string Words(Exception cause) => cause is OperationCanceledException ? $"the server was silent for {Silence.TotalSeconds} seconds" : (cause.InnerException ?? cause).Message;

    delegate void ReadOnlyAction(ReadOnlySpan<byte> bytes);
}
