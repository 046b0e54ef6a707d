using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Cli.Comments;

/// <summary>Which pull request is meant: what the command says, else what the environment of a pipeline says.</summary>
/// <param name="forge"><c>github</c> or <c>gitlab</c>; null for the one whose pipeline this is.</param>
/// <param name="environment">The environment's variables.</param>
sealed partial class ForgeSettings(string? forge, Func<string, string?> environment)
{
    /// <summary>Whether it is GitLab.</summary>
    public bool IsGitLab { get; } = forge == "gitlab" || (forge is null && environment("GITLAB_CI") is { Length: > 0 });

    /// <summary>The pull request.</summary>
    /// <exception cref="InvalidInputException">Neither the command nor the environment names one.</exception>
    public PullRequest Request(string? repository, int? number)
    {
        var project = repository ?? Variable("GITHUB_REPOSITORY", "CI_PROJECT_PATH")
            ?? throw new InvalidInputException($"no repository is named; give --repo {(IsGitLab ? "group/project" : "owner/name")}");
        if (!(IsGitLab ? Project() : Repository()).IsMatch(project))
            throw new InvalidInputException($"--repo is \"{project}\"; allowed: {(IsGitLab ? "group/project, or a project's number" : "owner/name")}");
        var request = number ?? (IsGitLab ? Parsed(environment("CI_MERGE_REQUEST_IID")) : OfEvent() ?? OfReference())
            ?? throw new InvalidInputException("no pull request is named, and this is no pipeline of one; give --pull-request N");
        return request > 0 ? new(project, request) : throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"--pull-request is {request}; allowed: 1 or more"));
    }

    /// <summary>The address of the API.</summary>
    /// <exception cref="InvalidInputException">It is no address, or one to which a token must not be sent.</exception>
    public Uri Api(string? given)
    {
        var text = given ?? Variable("GITHUB_API_URL", "CI_API_V4_URL") ?? (IsGitLab ? "https://gitlab.com/api/v4" : "https://api.github.com");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var api) || api.Scheme is not ("https" or "http") || api.UserInfo.Length > 0)
            throw new InvalidInputException($"--api is \"{text}\"; allowed: an address such as {(IsGitLab ? "https://gitlab.example.com/api/v4" : "https://github.example.com/api/v3")}");
        return api.Scheme == "https" || api.IsLoopback ? api : throw new InvalidInputException($"--api is \"{text}\"; allowed: https, because the token is sent there");
    }

    /// <summary>The header that carries the token.</summary>
    /// <exception cref="InvalidInputException">The environment has no token.</exception>
    public (string Name, string Value) Credential()
    {
        var names = IsGitLab ? new[] { "GITLAB_TOKEN" } : ["GITHUB_TOKEN", "GH_TOKEN"];
        var token = names.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value))?.Trim()
            ?? throw new InvalidInputException($"the environment has no {string.Join(" or ", names)}; a token is taken from there and from nowhere else");
        if (token.Any(char.IsControl))
            throw new InvalidInputException($"{names[0]} holds more than a token: it has a line break or another control character");
        return IsGitLab ? ("PRIVATE-TOKEN", token) : ("Authorization", $"Bearer {token}");
    }

    string? Variable(string gitHub, string gitLab) => environment(IsGitLab ? gitLab : gitHub) is { Length: > 0 } value ? value : null;

    int? OfEvent()
    {
        if (environment("GITHUB_EVENT_PATH") is not { Length: > 0 } path || !File.Exists(path))
            return null;
        try
        {
            var told = JsonElement.Parse(File.ReadAllText(path));
            return told.ValueKind == JsonValueKind.Object && told.TryGetProperty("pull_request", out var request) && request.ValueKind == JsonValueKind.Object
                && request.TryGetProperty("number", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var found) ? found : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // refs/pull/12/merge
    int? OfReference() => environment("GITHUB_REF")?.Split('/') is ["refs", "pull", var number, ..] ? Parsed(number) : null;

    static int? Parsed(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]*/(?!\.\.?$)[A-Za-z0-9._-]+$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Repository();

    [GeneratedRegex(@"^(?!.*(^|/)\.\.?(/|$))[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Project();
}
