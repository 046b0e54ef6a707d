using System.Diagnostics;

namespace Blueprints.Cli.Tests.Comments;

/// <summary><c>blueprints comment</c>, through the tool as a process.</summary>
public sealed class CommentCommandTests(InputFiles files) : IClassFixture<InputFiles>
{
    const string Nat = "Resources:\n  nat: { Type: AWS::EC2::NatGateway }\n";

    [Fact]
    public async Task A_pipeline_says_where_to_and_the_token_is_never_shown()
    {
        await using var server = await ForgeServer.StartAsync();
        var body = files.Write("body.md", "## $5 a month");
        var pipeline = files.Write("event.json", """{"pull_request":{"number":7}}""");
        (string, string)[] environment = [("GITHUB_TOKEN", ForgeServer.Token), ("GITHUB_REPOSITORY", "acme/shop"), ("GITHUB_EVENT_PATH", pipeline), ("GITHUB_API_URL", server.Address)];

        var first = Tool.Run(environment, "comment", "--body", body).Succeeded();
        var second = Tool.Run(environment, "comment", "--body", body).Succeeded();

        first.Should().Be("commented on acme/shop#7: https://forge.example/c1\n");
        second.Should().Be("updated the comment on acme/shop#7: https://forge.example/c1\n");
        server.Comments.Should().ContainSingle().Which.Body.Should().Be("<!-- blueprints:cost -->\n## $5 a month");
        Tool.Run([("GITHUB_TOKEN", "wr0ng")], "comment", "--body", body, "--repo", "acme/shop", "--pull-request", "7", "--api", server.Address).Refused().Should().Contain("401").And.NotContain("wr0ng");
    }

    [Fact]
    public async Task A_merge_request_of_GitLab_gets_a_note()
    {
        await using var server = await ForgeServer.StartAsync();
        (string, string)[] environment = [("GITLAB_CI", "true"), ("GITLAB_TOKEN", ForgeServer.Token), ("CI_PROJECT_PATH", "acme/infra/shop"), ("CI_MERGE_REQUEST_IID", "7"), ("CI_API_V4_URL", server.Address)];

        Tool.Run(environment, "comment", files.Write("nat.yaml", Nat)).Succeeded();

        server.Comments.Should().ContainSingle().Which.Body.Should().Contain("$32.85");
    }

    [Fact]
    public void What_is_compared_may_be_the_same_file_on_another_branch()
    {
        var folder = Directory.CreateDirectory(Path.Combine(files.Folder, "repository", "infra")).FullName;
        var template = Path.Combine(folder, "stack.yaml");
        File.WriteAllText(template, Nat);
        Git(folder, "init", "-q", "-b", "main");
        Git(folder, "add", "-A");
        Git(folder, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "one");
        File.WriteAllText(template, Nat + "  nat2: { Type: AWS::EC2::NatGateway }\n");

        Tool.Run("comment", template, "--base", "main", "--dry-run").Succeeded().Should().StartWith("<!-- blueprints:cost -->\n## +$32.85 a month expected");
        Tool.Run("comment", template, "--base", "moon", "--dry-run").Refused().Should().Contain("git rev-parse");
        Git(folder, "worktree", "list").Trim().Split('\n').Should().ContainSingle();
    }

    [Theory]
    [InlineData("needs either a target to price or --body FILE", "--dry-run")]
    [InlineData("needs either a target to price or --body FILE", "phase1", "--body", "x", "--dry-run")]
    [InlineData("--body has the text", "--body", "x", "--base", "main", "--dry-run")]
    [InlineData("--against and --base both say", "phase1", "--against", "x", "--base", "main", "--dry-run")]
    [InlineData("the same on every branch", "phase1", "--base", "main", "--dry-run")]
    [InlineData("--tag is \"a b\"", "phase1", "--tag", "a b", "--dry-run")]
    [InlineData("no repository is named", "phase1")]
    [InlineData("--repo is \"a/../b\"", "phase1", "--repo", "a/../b")]
    [InlineData("--repo is \"a\"", "phase1", "--repo", "a")]
    [InlineData("no pull request is named", "phase1", "--repo", "a/b")]
    [InlineData("--pull-request is 0", "phase1", "--repo", "a/b", "--pull-request", "0")]
    [InlineData("allowed: https, because the token is sent there", "phase1", "--repo", "a/b", "--pull-request", "1", "--api", "http://forge.example")]
    [InlineData("--api is \"x\"", "phase1", "--repo", "a/b", "--pull-request", "1", "--api", "x")]
    [InlineData("the environment has no GITHUB_TOKEN or GH_TOKEN", "phase1", "--repo", "a/b", "--pull-request", "1")]
    [InlineData("the environment has no GITLAB_TOKEN", "phase1", "--forge", "gitlab", "--repo", "a/b/c", "--pull-request", "1")]
    public void A_command_that_cannot_be_carried_out_is_refused(string told, params string[] arguments) =>
        Tool.Run([.. new[] { "GITHUB_TOKEN", "GH_TOKEN", "GITLAB_TOKEN", "GITLAB_CI", "GITHUB_REPOSITORY", "GITHUB_EVENT_PATH", "GITHUB_REF", "GITHUB_API_URL" }.Select(name => (name, ""))], ["comment", .. arguments]).Refused().Should().Contain(told);

    static string Git(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", ["-C", folder, .. arguments]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
        return output;
    }
}
