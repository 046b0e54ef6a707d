using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Blueprints.Catalog.PriceList;
using Blueprints.Cli.Rendering;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints prices update</c>: prices from AWS's public price list.</summary>
static class PricesUpdateCommand
{
    const string Description = """
        Takes the prices of a region from AWS's public price list into a catalog of your own, which every command uses before the one that ships. No account is needed.
        Documents have up to hundreds of megabytes; an update that stops, or is stopped, goes on where it was when it is run again, and until a service is complete its old
        prices hold. HTTP_PROXY, HTTPS_PROXY and NO_PROXY are respected.

        Examples:
          blueprints prices update --region eu-west-1
          blueprints prices update --region eu-north-1 --service ec2 --service rds
          blueprints prices update --region eu-west-1 --mirror https://mirror.example.com/aws-prices --catalog ./prices
        """;

    public static Command Create()
    {
        var region = new Option<string[]>("--region") { Description = "The AWS region; may be given again.", HelpName = "REGION", Required = true }.OffersRegions();
        var service = new Option<string[]>("--service") { Description = "Only this service; may be given again. Default: all of them.", HelpName = "SERVICE", DefaultValueFactory = _ => [] };
        service.AcceptOnlyFromAmong([.. PriceListUpdate.Services]);
        var mirror = new Option<string?>("--mirror") { Description = $"Where to take /offers/v1.0/aws/index.json from, and what it names. Default: {PriceListUpdate.Source}", HelpName = "URL" };
        var choice = new CatalogOption();
        var command = new Command("update", Description) { region, service, mirror, choice.Option };
        command.SetAction(async (parsed, cancellation) =>
        {
            var services = parsed.GetRequiredValue(service) is { Length: > 0 } some ? some.Distinct() : PriceListUpdate.Services;
            try
            {
                await RunAsync(choice.Folder(parsed), parsed.GetRequiredValue(region), [.. services], Source(parsed.GetValue(mirror)), cancellation).ConfigureAwait(false);
                return ExitCode.Ok;
            }
            catch (PriceListException e)
            {
                throw new InvalidInputException(e.Message, e);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync("stopped; run it again to go on where it was").ConfigureAwait(false);
                return ExitCode.Interrupted;
            }
        });
        return command;
    }

    static async Task RunAsync(string folder, string[] regions, string[] services, Uri? source, CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(30) }) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("blueprints");
        var update = new PriceListUpdate(http, source);
        foreach (var region in regions.Distinct())
        {
            foreach (var service in services)
            {
                var watch = Stopwatch.StartNew();
                var progress = new DownloadProgress(Console.Error, $"{service} {region}", Console.IsErrorRedirected, () => watch.Elapsed);
                var result = await update.RunAsync(folder, region, service, progress.Report, cancellation).ConfigureAwait(false);
                progress.End();
                foreach (var line in UpdateReport.Lines(result))
                    await Console.Out.WriteLineAsync(line).ConfigureAwait(false);
            }
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The prices are in {folder}, and hold for every command.")).ConfigureAwait(false);
    }

    static Uri? Source(string? text) => text is null || (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Query.Length + url.Fragment.Length == 0)
        ? text is null ? null : new Uri(text)
        : throw new InvalidInputException($"--mirror is \"{text}\"; allowed: a URL that begins with https:// or http://");
}
