using System.CommandLine;
using System.CommandLine.Completions;
using Blueprints.Catalog;

namespace Blueprints.Cli.Commands;

/// <summary>What a shell offers where a word is not one of a fixed few: names that always work. Files are the shell's own business.</summary>
static class Answers
{
    /// <summary>Offers the phases.</summary>
    public static Argument<T> OffersPhases<T>(this Argument<T> target)
    {
        // Help would show all that is offered in its place.
        target.HelpName = target.Name;
        target.CompletionSources.Add([.. Target.Phases]);
        return target;
    }

    /// <summary>Offers the regions that the shipped catalog prices.</summary>
    public static Option<T> OffersRegions<T>(this Option<T> region)
    {
        region.CompletionSources.Add(_ => PriceCatalog.Shipped.Regions.Select(known => new CompletionItem(known.Code)));
        return region;
    }
}
