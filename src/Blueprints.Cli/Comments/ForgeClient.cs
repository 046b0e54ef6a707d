using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Blueprints.Cli.Comments;

/// <summary>Speaks JSON with a forge. One request each; who calls decides whether to ask again.</summary>
sealed class ForgeClient(HttpClient http, Uri api, (string Name, string Value) credential)
{
    const long LargestAnswer = 64 * 1024 * 1024;

    /// <summary>Sends a request and reads the answer.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below the API's address.</param>
    /// <param name="body">The comment's text; null to send none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ForgeException">The forge refused, answered no JSON, or could not be reached; the message never holds the token.</exception>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{api.AbsoluteUri.TrimEnd('/')}/{path}"));
        request.Headers.TryAddWithoutValidation(credential.Name, credential.Value);
        request.Headers.TryAddWithoutValidation("User-Agent", "blueprints");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (body is not null)
            request.Content = new StringContent(Json(body), Encoding.UTF8, "application/json");
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created))
                throw await RefusalAsync(response, cancellation).ConfigureAwait(false);
            if (response.Content.Headers.ContentLength is > LargestAnswer)
                throw new ForgeException($"{api.Host} answered more than {LargestAnswer} bytes");
            await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellation).ConfigureAwait(false);
            return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));
        }
        catch (JsonException e)
        {
            throw new ForgeException($"{api.Host} answered no JSON; is {api} the address of its API?", e);
        }
        catch (HttpRequestException e)
        {
            throw new ForgeException($"{api.Host} could not be reached: {e.Message}", e) { IsPassing = true };
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new ForgeException($"{api.Host} did not answer in time", e) { IsPassing = true };
        }
    }

    static string Json(string body) => new System.Text.Json.Nodes.JsonObject { ["body"] = body }.ToJsonString();

    async Task<ForgeException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        var wait = WaitOf(response);
        // GitHub says 403 where a rate is exceeded; without a word on waiting it is a refusal.
        var isPassing = status == 429 || status >= 500 || (status == 403 && wait is not null);
        var told = await ToldAsync(response, cancellation).ConfigureAwait(false);
        return new ForgeException(string.Create(CultureInfo.InvariantCulture, $"{api.Host} answered {status}{told}{Hint(status, isPassing)}"))
        {
            IsPassing = isPassing,
            Wait = wait,
            IsDenied = !isPassing && status is 403 or 404,
        };
    }

    // What a forge says of its refusal is one line of JSON; a proxy's page is not shown.
    static async Task<string> ToldAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(64 * 1024, cancellation).ConfigureAwait(false);
            var answer = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));
            return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String
                ? $" ({message.GetString()!.ReplaceLineEndings(" ")})"
                : "";
        }
        catch (Exception e) when (e is JsonException or HttpRequestException)
        {
            return "";
        }
    }

    static string Hint(int status, bool isPassing) => status switch
    {
        401 => ": the token is missing rights or no longer valid",
        403 when !isPassing => ": the token may not comment; it needs write access to pull requests",
        404 => ": there is no such repository or pull request, or the token may not see it",
        _ => "",
    };

    // The forge's own clock is what its limits are told by.
    static TimeSpan? WaitOf(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter?.Delta is { } delta)
            return delta;
        if (response.Headers.RetryAfter?.Date is { } date && response.Headers.Date is { } now)
            return date - now;
        var remaining = Header(response, "x-ratelimit-remaining") ?? Header(response, "RateLimit-Remaining");
        var reset = Header(response, "x-ratelimit-reset") ?? Header(response, "RateLimit-Reset");
        return remaining == 0 && reset is { } second && response.Headers.Date is { } today ? TimeSpan.FromSeconds(Math.Max(0, second - today.ToUnixTimeSeconds()) + 1) : null;
    }

    static long? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : null;
}
