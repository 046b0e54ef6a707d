using Blueprints.Cli.Comments;

namespace Blueprints.Cli.Tests.Comments;

/// <summary>One comment is kept up to date, whatever the forge and the network do.</summary>
public sealed class CommentWriterTests : IAsyncLifetime, IDisposable
{
    readonly HttpClient _http = new();
    readonly List<TimeSpan> _waits = [];
    ForgeServer _server = null!;

    public async Task InitializeAsync() => _server = await ForgeServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData(false, "PATCH /repos/acme/shop/issues/comments/1")]
    [InlineData(true, "PUT /projects/acme/infra/shop/merge_requests/7/notes/1")]
    public async Task The_second_time_the_comment_that_is_there_gets_the_new_text(bool isGitLab, string change)
    {
        (await Writer(isGitLab).WriteAsync("cost", "one", default)).IsNew.Should().BeTrue();
        (await Writer(isGitLab).WriteAsync("cost", "two \"quoted\"\nü", default)).IsNew.Should().BeFalse();
        await Writer(isGitLab).WriteAsync("other", "three", default);

        _server.Comments.Select(comment => comment.Body).Should().Equal("<!-- blueprints:cost -->\ntwo \"quoted\"\nü", "<!-- blueprints:other -->\nthree");
        _server.Requests.Select(Uri.UnescapeDataString).Should().Contain(change);
    }

    [Fact]
    public async Task A_comment_on_a_later_page_is_found()
    {
        for (var at = 1; at <= 230; at++)
            _server.Comments.Add((at, at == 217 ? "<!-- blueprints:cost -->\nold" : "talk", false));

        await Writer().WriteAsync("cost", "new", default);

        _server.Comments[216].Body.Should().EndWith("new");
        _server.Comments.Should().HaveCount(230);
    }

    [Theory]
    [InlineData(429, "Retry-After", "7", 7)]
    [InlineData(403, "Retry-After", "60", 60)]
    [InlineData(502, "X-None", "0", 1)]
    public async Task A_forge_that_asks_to_wait_is_waited_for(int status, string header, string value, int seconds)
    {
        _server.Fail(status, (header, value));

        await Writer().WriteAsync("cost", "text", default);

        _waits.Should().Equal(TimeSpan.FromSeconds(seconds));
        _server.Comments.Should().ContainSingle();
    }

    [Fact]
    public async Task A_limit_that_is_used_up_is_waited_out_by_the_forges_own_clock()
    {
        _server.Fail(403, ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1700000090"), ("Date", "Tue, 14 Nov 2023 22:13:20 GMT"));

        await Writer().WriteAsync("cost", "text", default);

        _waits.Should().Equal(TimeSpan.FromSeconds(91));
    }

    [Fact]
    public async Task An_answer_that_is_lost_makes_no_second_comment()
    {
        _server.Pass();
        _server.Lose();

        await Writer().WriteAsync("cost", "text", default);

        _server.Comments.Should().ContainSingle();
        _waits.Should().Equal(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_forge_that_stays_away_is_told_after_five_attempts()
    {
        for (var at = 0; at < 5; at++)
            _server.Fail(503);
        var write = () => Writer().WriteAsync("cost", "text", default);

        (await write.Should().ThrowAsync<ForgeException>()).WithMessage("127.0.0.1 answered 503 (told by the forge)");
        _waits.Select(wait => wait.TotalSeconds).Should().Equal(1, 2, 4, 8);
    }

    [Fact]
    public async Task A_wait_of_an_hour_is_not_waited()
    {
        _server.Fail(429, ("Retry-After", "3600"));
        var write = () => Writer().WriteAsync("cost", "text", default);

        await write.Should().ThrowAsync<ForgeException>();
        _waits.Should().BeEmpty();
    }

    [Fact]
    public async Task Somebody_elses_comment_with_the_same_first_line_is_left_alone()
    {
        _server.Comments.Add((1, "<!-- blueprints:cost -->\nmine", true));

        (await Writer().WriteAsync("cost", "text", default)).IsNew.Should().BeTrue();
        _server.Comments[0].Body.Should().EndWith("mine");
    }

    [Fact]
    public async Task A_wrong_token_is_told_without_the_token()
    {
        var write = () => Writer(token: "wr0ng").WriteAsync("cost", "text", default);

        (await write.Should().ThrowAsync<ForgeException>()).Which.Message.Should().Contain("401 (Bad credentials)").And.NotContain("wr0ng");
        _waits.Should().BeEmpty();
    }

    CommentWriter Writer(bool isGitLab = false, string token = ForgeServer.Token)
    {
        var client = new ForgeClient(_http, new Uri(_server.Address), isGitLab ? ("PRIVATE-TOKEN", token) : ("Authorization", $"Bearer {token}"));
        Forge forge = isGitLab ? new GitLabForge(client, new("acme/infra/shop", 7)) : new GitHubForge(client, new("acme/shop", 7));
        return new(forge, (wait, _) =>
        {
            _waits.Add(wait);
            return Task.CompletedTask;
        });
    }
}
