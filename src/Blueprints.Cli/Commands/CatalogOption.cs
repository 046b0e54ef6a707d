using System.CommandLine;
using Blueprints.Catalog;
using Blueprints.Catalog.PriceList;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>
/// The one place that chooses the price catalog: the user's, made by <c>prices update</c>, before the one that ships. <c>--catalog</c> names the folder, else
/// <c>BLUEPRINTS_HOME</c> does, else it is where the system keeps the data of applications.
/// </summary>
sealed class CatalogOption
{
    // No folder: the prices of the tool alone, whatever the user has.
    const string Shipped = "shipped";

    readonly Option<string?> _folder = new("--catalog")
    {
        Description = "The folder with prices of your own, which prices update makes; or the word shipped, for those of the tool alone. Default: $BLUEPRINTS_HOME/catalog, else the user's data folder.",
        HelpName = "DIR",
    };

    /// <summary>The option.</summary>
    public Option Option => _folder;

    /// <summary>The catalog to price with.</summary>
    /// <exception cref="InvalidInputException">The folder that is named does not exist, or a catalog is damaged.</exception>
    public PriceCatalog Catalog(ParseResult parsed) => User(parsed)?.Over(PriceCatalog.Shipped) ?? PriceCatalog.Shipped;

    /// <summary>The user's catalog; null for the word <c>shipped</c>.</summary>
    /// <exception cref="InvalidInputException">The folder that is named does not exist, or a catalog is damaged.</exception>
    public UserCatalog? User(ParseResult parsed)
    {
        if (parsed.GetValue(_folder) is { } named && named != Shipped && !Directory.Exists(named))
            throw new InvalidInputException($"--catalog is \"{named}\", where there is no folder; prices update --catalog {named} --region REGION makes one");
        try
        {
            return parsed.GetValue(_folder) == Shipped ? null : UserCatalog.Open(Folder(parsed));
        }
        catch (PriceListException e)
        {
            throw new InvalidInputException(e.Message, e);
        }
    }

    /// <summary>The folder, whether it exists or not.</summary>
    /// <exception cref="InvalidInputException">The word <c>shipped</c> stands where a folder is needed.</exception>
    public string Folder(ParseResult parsed)
    {
        if (parsed.GetValue(_folder) is { } named)
            return named == Shipped ? throw new InvalidInputException("--catalog is \"shipped\", which does not change; allowed: a folder") : named;
        if (Environment.GetEnvironmentVariable("BLUEPRINTS_HOME") is { Length: > 0 } home)
            return Path.Combine(home, "catalog");
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(data.Length > 0 ? data : ".", "blueprints", "catalog");
    }
}
