using System.CommandLine;
using System.Text.RegularExpressions;
using Blueprints.Cli.Comments;
using Blueprints.Cli.Rendering;
using Blueprints.Estimation.Cost.Comparison;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints comment</c>: one comment of a pull request, kept up to date.</summary>
static partial class CommentCommand
{
    const string Description = """
        Writes what a change costs as one comment of a pull request on GitHub or a merge request on GitLab, and the next time gives that comment the new text.

        The token comes from the environment: GITHUB_TOKEN or GH_TOKEN, GITLAB_TOKEN. Within a pipeline the pull request and the address of the API come from there too.

        Examples:
          blueprints comment infra --base origin/main
          blueprints comment preview.json --against main.json
          blueprints diff main.json branch.json --format markdown | blueprints comment --body -
        """;

    // What GitHub takes; GitLab takes more.
    const int LongestBody = 65_000;

    public static Command Create()
    {
        var target = new Argument<string?>("target") { Description = $"What to price: {Target.Allowed}. Without one, --body has the text.", Arity = ArgumentArity.ZeroOrOne }.OffersPhases();
        var pricing = new PricingOptions();
        var body = new Option<string?>("--body") { Description = "A file with the comment's Markdown; - for the standard input.", HelpName = "FILE" };
        var against = new Option<string?>("--against") { Description = "What to compare with: a saved JSON result, or another target, priced alike.", HelpName = "FILE" };
        var branch = new Option<string?>("--base") { Description = "Compare with the target as it is on this branch of its git repository.", HelpName = "BRANCH" };
        var forge = new Option<string?>("--forge") { Description = "github or gitlab. Default: the one whose pipeline this is, else github." };
        forge.AcceptOnlyFromAmong("github", "gitlab");
        var repository = new Option<string?>("--repo") { Description = "The repository, owner/name. Default: the pipeline's.", HelpName = "REPO" };
        var request = new Option<int?>("--pull-request") { Description = "The number of the pull or merge request. Default: the pipeline's.", HelpName = "N" };
        var api = new Option<string?>("--api") { Description = "The address of the API, for a forge of one's own. Default: the pipeline's, else the public one.", HelpName = "URL" };
        var tag = new Option<string>("--tag") { Description = "A word that tells several comments of one pull request apart.", HelpName = "WORD", DefaultValueFactory = _ => "cost" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the comment and send nothing." };

        var command = new Command("comment", Description) { target, body, against, branch };
        foreach (var option in pricing.All.Concat([forge, repository, request, api, tag, dryRun]))
            command.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            var word = Tag(parsed.GetRequiredValue(tag));
            var dry = parsed.GetValue(dryRun);
            var settings = new ForgeSettings(parsed.GetValue(forge), Environment.GetEnvironmentVariable);
            // What is missing is told before anything is priced.
            var (pull, address, credential) = dry ? default : (settings.Request(parsed.GetValue(repository), parsed.GetValue(request)), settings.Api(parsed.GetValue(api)), settings.Credential());
            var text = Markdown(parsed, pricing, parsed.GetValue(target), parsed.GetValue(body), parsed.GetValue(against), parsed.GetValue(branch));
            if (text.Length > LongestBody)
                throw new InvalidInputException($"the comment has {text.Length} characters; allowed: at most {LongestBody}");
            if (dry)
            {
                await Console.Out.WriteAsync($"{CommentWriter.Marker(word)}\n{text}").ConfigureAwait(false);
                return ExitCode.Ok;
            }

            return await SendAsync(settings, pull!, address!, credential, word, text, cancellation).ConfigureAwait(false);
        });
        return command;
    }

    static async Task<int> SendAsync(ForgeSettings settings, PullRequest pull, Uri api, (string Name, string Value) credential, string tag, string text, CancellationToken cancellation)
    {
        // A redirect would carry the token elsewhere.
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10) }) { Timeout = TimeSpan.FromSeconds(60) };
        var client = new ForgeClient(http, api, credential);
        try
        {
            var writer = new CommentWriter(settings.IsGitLab ? new GitLabForge(client, pull) : new GitHubForge(client, pull), Task.Delay);
            var (comment, isNew) = await writer.WriteAsync(tag, text, cancellation).ConfigureAwait(false);
            await Console.Out.WriteLineAsync($"{(isNew ? "commented on" : "updated the comment on")} {pull.Repository}#{pull.Number}{(comment.Address.Length > 0 ? $": {comment.Address}" : "")}").ConfigureAwait(false);
            return ExitCode.Ok;
        }
        catch (ForgeException e)
        {
            throw new InvalidInputException(e.Message, e);
        }
    }

    static string Markdown(ParseResult parsed, PricingOptions pricing, string? target, string? body, string? against, string? branch)
    {
        if ((target is null) == (body is null))
            throw new InvalidInputException("a comment needs either a target to price or --body FILE");
        if (body is not null)
            return against is null && branch is null ? body == "-" ? Console.In.ReadToEnd() : InputFile.Read(body) : throw new InvalidInputException("--body has the text, so that there is nothing to compare");
        if (against is not null && branch is not null)
            throw new InvalidInputException("--against and --base both say what to compare with; give one");
        var (after, _) = pricing.Price(parsed, target!);
        if (branch is null)
            return CostMarkdown.Write(after, against is null ? null : CostDiff.Between(pricing.PriceCompared(parsed, against), after));
        using var baseline = BranchBaseline.Of(branch, target!);
        return CostMarkdown.Write(after, Path.Exists(baseline.Target) ? CostDiff.Between(pricing.PriceCompared(parsed, baseline.Target), after) : null);
    }

    static string Tag(string tag) => Word().IsMatch(tag) ? tag : throw new InvalidInputException($"--tag is \"{tag}\"; allowed: letters, digits and hyphens, at most 40");

    [GeneratedRegex("^[A-Za-z0-9-]{1,40}$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Word();
}
