using System.Globalization;
using System.Text;
using Blueprints.Engine.Answers;
using Blueprints.Engine.Wire;
using Blueprints.Graph.CloudFormation.Kinds;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Engine.Yaml;

/// <summary>The functions of YAML programs.</summary>
sealed class YamlFunctions(YamlScope scope)
{
    const long LargestFile = 16 * 1024 * 1024;

    /// <summary>What a function answers; unknown where an argument is.</summary>
    /// <param name="name">Its name without <c>fn::</c>; a function's token for a call of it in short.</param>
    /// <param name="argument">The argument, filled in.</param>
    /// <param name="place">Where it is called.</param>
    /// <exception cref="InvalidDataException">There is none of this name, or the argument is not what it takes.</exception>
    public TemplateNode Call(string name, TemplateNode argument, TemplatePlace place) => name switch
    {
        "invoke" => Invoke(argument["function"] ?? throw place.Bad("fn::invoke has no function"), argument["arguments"], argument["return"], place),
        "secret" => new() { Kind = NodeKind.Secret, Place = place, Sources = argument.AllSources() },
        "toJSON" => NodeJson.AsText(argument, place),
        "fileAsset" or "fileArchive" or "remoteAsset" or "remoteArchive" => TemplateNode.OfMap([KeyValuePair.Create(name.StartsWith("file", StringComparison.Ordinal) ? "path" : "uri", argument)], place),
        "stringAsset" or "assetArchive" => TemplateNode.OfMap([], place),
        "stackReference" or "method" => TemplateNode.Unknown(place, argument.AllSources()),
        "join" or "select" or "split" when Pair(name, argument) is var (first, second) => Listed(name, first, second, place),
        "toBase64" or "fromBase64" or "readFile" => argument.IsScalar ? OfText(name, argument.Text, place) with { Sources = argument.Sources } : Without(name, argument),
        "singleOrNone" => argument.Kind == NodeKind.List ? argument.Items.Length switch
        {
            0 => new() { Kind = NodeKind.Null, Place = place },
            1 => argument.Items[0],
            _ => throw place.Bad("fn::singleOrNone has a list of several"),
        } : Without(name, argument),
        _ when name.Contains(':', StringComparison.Ordinal) => Invoke(TemplateNode.OfText(name, place), argument, null, place),
        _ => throw place.Bad($"there is no function fn::{name}"),
    };

    TemplateNode Invoke(TemplateNode function, TemplateNode? arguments, TemplateNode? part, TemplatePlace place)
    {
        var token = YamlTokens.Function(function);
        var given = arguments is { Kind: NodeKind.Map } map ? map : TemplateNode.OfMap([], place);
        var answer = Functions.Answer(token, WireJson.StructFromJson(NodeJson.Element(given)), scope.Region, scope.Options.Answers);
        if (answer is null)
        {
            scope.Unanswered.Add(token);
            return TemplateNode.Unknown(place, given.AllSources());
        }

        var result = TemplateText.Read(new MemoryStream(Encoding.UTF8.GetBytes(WireJson.ToGraph(answer).GetRawText())), token);
        return part is null ? result : result[part.Text] ?? TemplateNode.Unknown(place);
    }

    static TemplateNode Listed(string name, TemplateNode first, TemplateNode second, TemplatePlace place)
    {
        if (!first.IsScalar || second.Kind is NodeKind.Unknown or NodeKind.Secret)
            return second.Kind == NodeKind.Secret ? second : TemplateNode.Unknown(place, second.AllSources());
        switch (name)
        {
            case "select" when second.Kind == NodeKind.List:
                return int.TryParse(first.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < second.Items.Length
                    ? second.Items[at]
                    : throw place.Bad($"the index of fn::select is \"{first.Text}\"; expected 0 to {second.Items.Length - 1}");
            case "split" when second.IsScalar:
                return TemplateNode.OfList(second.Text.Split(first.Text).Select(part => TemplateNode.OfText(part, place) with { Sources = second.Sources }), place);
            case "join" when second.Kind == NodeKind.List:
                if (second.Items.FirstOrDefault(item => item.Kind == NodeKind.Secret) is { } secret)
                    return secret;
                var sources = second.AllSources();
                return second.Items.All(item => item.IsScalar)
                    ? TemplateNode.OfText(string.Join(first.Text, second.Items.Select(item => item.Text)), place) with { Sources = sources }
                    : TemplateNode.Unknown(place, sources);
            default:
                throw place.Bad($"the second argument of fn::{name} is no {(name == "split" ? "text" : "list")}");
        }
    }

    TemplateNode OfText(string name, string text, TemplatePlace place)
    {
        try
        {
            return TemplateNode.OfText(name switch
            {
                "toBase64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
                "fromBase64" => Encoding.UTF8.GetString(Convert.FromBase64String(text)),
                _ => ReadFile(text, place),
            }, place);
        }
        catch (FormatException e)
        {
            throw place.Bad("the argument of fn::fromBase64 is no Base64", e);
        }
    }

    // A program that came with a pull request must not read the files of the machine that previews it.
    string ReadFile(string path, TemplatePlace place)
    {
        var root = Path.GetFullPath(scope.Directory) + Path.DirectorySeparatorChar;
        var file = new FileInfo(Path.GetFullPath(Path.Combine(root, path)));
        if (!file.FullName.StartsWith(root, StringComparison.Ordinal) || Outside(file, root))
            throw place.Bad($"fn::readFile reads \"{path}\"; allowed: files in the project's folder");
        if (!file.Exists)
            throw place.Bad($"fn::readFile: there is no \"{path}\"");
        return file.Length <= LargestFile ? File.ReadAllText(file.FullName) : throw place.Bad($"fn::readFile: \"{path}\" has more than {LargestFile} bytes");
    }

    // A link within the folder may lead out of it, and so may a folder on the way.
    static bool Outside(FileInfo file, string root)
    {
        for (FileSystemInfo? part = file; part is not null && part.FullName.Length > root.Length; part = Directory.GetParent(part.FullName))
        {
            if (part.LinkTarget is not null)
                return true;
        }

        return false;
    }

    static (TemplateNode First, TemplateNode Second)? Pair(string name, TemplateNode argument) =>
        argument.Items is [var first, var second] ? (first, second) : throw argument.Place.Bad($"fn::{name} has no list of two");

    static TemplateNode Without(string name, TemplateNode argument) =>
        argument.Kind is NodeKind.Unknown or NodeKind.Secret ? argument : throw argument.Place.Bad($"the argument of fn::{name} is no {(name == "singleOrNone" ? "list" : "text")}");
}
