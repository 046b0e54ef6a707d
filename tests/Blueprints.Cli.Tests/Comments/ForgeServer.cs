using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Blueprints.Cli.Tests.Comments;

/// <summary>A server on this machine that keeps comments as GitHub and GitLab do: pages of them, a token, limits.</summary>
sealed class ForgeServer : IAsyncDisposable
{
    /// <summary>The token that it takes.</summary>
    public const string Token = "t0ken";

    readonly WebApplication _app;
    readonly Queue<Func<HttpContext, Task>> _faults = [];

    ForgeServer(WebApplication app) => _app = app;

    /// <summary>The comments by id, in the order they were written.</summary>
    public List<(long Id, string Body, bool IsForeign)> Comments { get; } = [];

    /// <summary>The requests, as method and path.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The address.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>Starts a server.</summary>
    public static async Task<ForgeServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new ForgeServer(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Lets the next request be answered with a status and headers.</summary>
    public void Fail(int status, params (string Name, string Value)[] headers) => _faults.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return context.Response.WriteAsync("""{"message":"told by the forge"}""");
    });

    /// <summary>Lets the next request go by unharmed.</summary>
    public void Pass() => _faults.Enqueue(ServeAsync);

    /// <summary>Lets the next request be carried out and its answer be lost.</summary>
    public void Lose() => _faults.Enqueue(async context =>
    {
        var kept = context.Response.Body;
        context.Response.Body = Stream.Null;
        await ServeAsync(context);
        context.Response.Body = kept;
        context.Abort();
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    Task AnswerAsync(HttpContext context)
    {
        Requests.Add($"{context.Request.Method} {context.Request.Path.Value}{context.Request.QueryString}");
        return _faults.TryDequeue(out var fault) ? fault(context) : ServeAsync(context);
    }

    async Task ServeAsync(HttpContext context)
    {
        var isAllowed = context.Request.Headers.Authorization == $"Bearer {Token}" || context.Request.Headers["PRIVATE-TOKEN"] == Token;
        var path = context.Request.Path.Value!;
        var isList = path is "/repos/acme/shop/issues/7/comments" or "/projects/acme/infra/shop/merge_requests/7/notes" or "/projects/acme%2Finfra%2Fshop/merge_requests/7/notes";
        if (!isAllowed)
            await WriteAsync(context, 401, new JsonObject { ["message"] = "Bad credentials" });
        else if (isList && context.Request.Method == "GET")
            await WriteAsync(context, 200, Page(context.Request.Query));
        else if (isList && context.Request.Method == "POST")
        {
            Comments.Add((Comments.Count + 1, await BodyAsync(context), false));
            await WriteAsync(context, 201, Json(Comments[^1]));
        }
        else if (context.Request.Method is "PATCH" or "PUT" && long.TryParse(path.Split('/')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Comments.FindIndex(comment => comment.Id == id) is >= 0 and var at)
        {
            if (Comments[at].IsForeign)
                await WriteAsync(context, 403, new JsonObject { ["message"] = "Must have admin rights" });
            else
            {
                Comments[at] = (id, await BodyAsync(context), false);
                await WriteAsync(context, 200, Json(Comments[at]));
            }
        }
        else
            await WriteAsync(context, 404, new JsonObject { ["message"] = "Not Found" });
    }

    JsonArray Page(IQueryCollection query)
    {
        var size = int.Parse(query["per_page"]!, CultureInfo.InvariantCulture);
        var page = int.Parse(query["page"]!, CultureInfo.InvariantCulture);
        return [.. Comments.Skip((page - 1) * size).Take(size).Select(comment => (JsonNode)Json(comment))];
    }

    static JsonObject Json((long Id, string Body, bool IsForeign) comment) => new() { ["id"] = comment.Id, ["body"] = comment.Body, ["html_url"] = $"https://forge.example/c{comment.Id}" };

    static async Task<string> BodyAsync(HttpContext context) => (await JsonNode.ParseAsync(context.Request.Body))!["body"]!.GetValue<string>();

    static Task WriteAsync(HttpContext context, int status, JsonNode answer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer.ToJsonString());
    }
}
