using System.Text.RegularExpressions;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>
/// Finds the file behind an address that a CDK application made up of functions: the address ends with the hash of an asset, and the lists of assets beside the template (<c>*.assets.json</c>)
/// say which file that is. An application that is run without the CDK's command line writes nothing else.
/// </summary>
static partial class CloudAssets
{
    /// <summary>The asset's file, relative to the folder; null where no list has it.</summary>
    /// <param name="folder">The folder of the template.</param>
    /// <param name="address">The address.</param>
    /// <exception cref="InvalidDataException">A list cannot be read.</exception>
    public static string? Path(string folder, TemplateNode address)
    {
        if (Texts(address).Select(text => Hash().Match(text)).FirstOrDefault(match => match.Success) is not { } found)
            return null;
        return Directory.EnumerateFiles(folder, "*.assets.json").Order(StringComparer.Ordinal).Select(Read)
            .Select(list => list["files"]?[found.Groups["hash"].Value]?["source"]?["path"]?.Text).FirstOrDefault(path => path is not null);
    }

    static TemplateNode Read(string file)
    {
        using var stream = File.OpenRead(file);
        return TemplateText.Read(stream, file);
    }

    static IEnumerable<string> Texts(TemplateNode node) => node.Kind switch
    {
        NodeKind.Text => [node.Text],
        NodeKind.List => node.Items.SelectMany(Texts),
        NodeKind.Map => node.Members.SelectMany(member => Texts(member.Value)),
        _ => [],
    };

    [GeneratedRegex("/(?<hash>[0-9a-f]{64})\\.json$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Hash();
}
