using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Blueprints.Cli.Tests.Comments;

/// <summary>The action and the recipes of docs/ci.md are run as they stand there, by the shell, on a clone with a branch to compare with, against a server that behaves like the forge.</summary>
public sealed partial class RecipeTests : IDisposable
{
    // What the scripts call: the tool of these tests in place of one that is built first.
    const string Stand = """
        #!/bin/sh
        [ "$1" = run ] || exit 9
        while [ "$1" != -- ]; do shift; done
        shift
        exec "$REAL_DOTNET" "$REAL_TOOL" "$@"
        """;

    readonly string _root = Directory.CreateTempSubdirectory("blueprints-recipe-").FullName;

    public RecipeTests()
    {
        Write("origin/infra/Pulumi.yaml", "name: shop\nruntime: yaml\nresources: {}\n");
        Run("git", "-C", Path.Combine(_root, "origin"), "init", "-q", "-b", "main");
        Run("git", "-C", Path.Combine(_root, "origin"), "add", "-A");
        Run("git", "-C", Path.Combine(_root, "origin"), "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "one");
        Run("git", "clone", "-q", Path.Combine(_root, "origin"), Path.Combine(_root, "clone"));
        Write("clone/infra/Pulumi.yaml", "name: shop\nruntime: yaml\nresources: { nat: { type: aws:ec2:NatGateway } }\n");
        Write("event.json", """{ "pull_request": { "number": 7 } }""");
        Write("bin/dotnet", Stand);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_root, "bin/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    public static TheoryData<string, string, string> Recipes() => new()
    {
        { "GitHub", Script(Text("action.yml"), @"^      run: \|\n(?<script>(        .*\n|\n)+)"), "TARGET=infra BASE= AGAINST= USAGE= TAG=cost TOOL=x GITHUB_BASE_REF=main GITHUB_REPOSITORY=acme/shop" },
        { "GitLab", string.Join('\n', Items().Matches(Script(Text("docs/ci.md"), @"^  script:\n(?<script>(    - .*\n)+)")).Select(item => item.Groups["command"].Value)), "GITLAB_CI=true CI_PROJECT_PATH=acme/infra/shop CI_MERGE_REQUEST_IID=7 CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main" },
        { "Azure Pipelines", Script(Text("docs/ci.md"), @"^  - bash: \|\n(?<script>(      .*\n)+)"), "SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/main BUILD_REPOSITORY_NAME=acme/shop SYSTEM_PULLREQUEST_PULLREQUESTNUMBER=7" },
        { "Jenkins", Script(Text("docs/ci.md"), @"^      sh '(?<script>.*)'\n"), "CHANGE_TARGET=main CHANGE_ID=7" },
    };

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task A_recipe_comments_what_the_branch_adds_to_its_base(string name, string script, string variables)
    {
        await using var server = await ForgeServer.StartAsync();
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-euo", "pipefail", "-c", script]) { WorkingDirectory = Path.Combine(_root, "clone"), RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var clean in new[] { "GITHUB_REPOSITORY", "GITHUB_EVENT_PATH", "GITHUB_REF", "GITLAB_CI", "GITHUB_ACTIONS" })
            start.Environment.Remove(clean);
        foreach (var (variable, value) in Environment(server.Address).Concat(variables.Split(' ').Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))))
            start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        var (said, warned) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(0, "{0}: {1}{2}", name, await said, await warned);
        server.Comments.Should().ContainSingle().Which.Body.Should().StartWith("<!-- blueprints:cost -->\n## +$32.85 a month expected");
    }

    IEnumerable<(string, string)> Environment(string address) =>
    [
        ("PATH", $"{Path.Combine(_root, "bin")}:{System.Environment.GetEnvironmentVariable("PATH")}"),
        ("REAL_DOTNET", System.Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet"),
        ("REAL_TOOL", Path.Combine(AppContext.BaseDirectory, "Blueprints.Cli.dll")), ("BLUEPRINTS_HOME", Path.Combine(_root, "no-home")),
        ("GITHUB_TOKEN", ForgeServer.Token), ("GITLAB_TOKEN", ForgeServer.Token), ("GITHUB_API_URL", address), ("CI_API_V4_URL", address), ("GITHUB_EVENT_PATH", Path.Combine(_root, "event.json")),
    ];

    static string Script(string text, string form) => Regex.Match(text, form, RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } match
        ? match.Groups["script"].Value
        : throw new InvalidOperationException($"there is no script of the form {form}");

    static string Text(string file, [CallerFilePath] string here = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../..", file));

    void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments))!;
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
    }

    [GeneratedRegex("^    - (?<command>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Items();
}
