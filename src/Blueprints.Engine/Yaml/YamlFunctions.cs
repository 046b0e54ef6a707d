using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Blueprints.Engine.Answers;
using Blueprints.Engine.Wire;
using Blueprints.Graph.CloudFormation.Kinds;
using Blueprints.Graph.CloudFormation.Syntax;
using Google.Protobuf.WellKnownTypes;

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
    public TemplateNode Call(string name, TemplateNode argument, TemplatePlace place) => name.ToLowerInvariant() switch
    {
        "invoke" => Invoke(argument["function"] ?? throw place.Bad("fn::invoke has no function"), argument["arguments"], argument["return"], argument["options"], place),
        "secret" => TemplateNode.Secret(place, argument.AllSources()),
        // What a secret is was never kept.
        "unsecret" => argument,
        "tojson" => NodeJson.AsText(argument, place),
        "fileasset" => Held("asset", "path", argument, place),
        "remoteasset" => Held("asset", "uri", argument, place),
        "filearchive" => Held("archive", "path", argument, place),
        "remotearchive" => Held("archive", "uri", argument, place),
        "stringasset" => Held("asset", "held", TemplateNode.OfText("in the program", place), place),
        "assetarchive" => Held("archive", "held", TemplateNode.OfText("in the program", place), place),
        "stackreference" => YamlStack.Output(scope, argument, place),
        "method" => TemplateNode.Unknown(place, argument.AllSources()),
        "join" or "select" or "split" when Pair(name, argument) is var (first, second) => Listed(name.ToLowerInvariant(), first, second, place),
        "pulumiresourcename" or "pulumiresourcetype" when argument.Text.Split("::", 4) is [_, _, var types, var called] =>
            TemplateNode.OfText(name.EndsWith("name", StringComparison.OrdinalIgnoreCase) ? called : types.Split('$')[^1], place),
        "pulumiresourcename" or "pulumiresourcetype" => throw place.Bad($"the argument of fn::{name} is no resource"),
        "length" => Length(argument, place),
        "tobase64" or "frombase64" or "readfile" or "filebase64" or "filebase64sha256" or "sha1" =>
            argument.IsScalar ? OfText(name.ToLowerInvariant(), argument.Text, place) with { Sources = argument.Sources } : Without(name, argument),
        "singleornone" => argument.Kind == NodeKind.List ? argument.Items.Length switch
        {
            0 => new() { Kind = NodeKind.Null, Place = place },
            1 => argument.Items[0],
            _ => throw place.Bad("fn::singleOrNone has a list of several"),
        } : Without(name, argument),
        _ when name.Contains(':', StringComparison.Ordinal) => Invoke(TemplateNode.OfText(name, place), argument, null, null, place),
        _ => throw place.Bad($"there is no function fn::{name}"),
    };

    TemplateNode Invoke(TemplateNode function, TemplateNode? arguments, TemplateNode? part, TemplateNode? options, TemplatePlace place)
    {
        var token = YamlTokens.Function(function);
        var given = arguments is { Kind: NodeKind.Map } map ? map : TemplateNode.OfMap([], place);
        // As in all languages: a call whose arguments are not known yet is made later.
        var written = NodeJson.AsText(given, place);
        if (written.Kind == NodeKind.Unknown)
            return written;
        if (Answer(token, given, options, place) is not { } answer)
        {
            scope.Unanswered.Add(token);
            return TemplateNode.Unknown(place, given.AllSources());
        }

        var result = YamlNodes.Read(answer, token);
        var told = part is null ? result : result[part.Text] ?? TemplateNode.Unknown(place);
        return written.Kind == NodeKind.Secret ? TemplateNode.Secret(place, told.AllSources()) : told;
    }

    Struct? Answer(string token, TemplateNode given, TemplateNode? options, TemplatePlace place)
    {
        try
        {
            return Functions.Answer(token, WireJson.StructFromJson(NodeJson.Element(given)), scope.Providers.RegionOf(options?["provider"], token.Split(':')[0]), scope.Options.Answers);
        }
        catch (FormatException e)
        {
            throw place.Bad($"{token}: {e.Message}", e);
        }
    }

    // In the form that a graph has of all languages.
    static TemplateNode Held(string kind, string form, TemplateNode what, TemplatePlace place) =>
        TemplateNode.OfMap([KeyValuePair.Create(kind, TemplateNode.OfMap([KeyValuePair.Create(form, what)], place))], place);

    static TemplateNode Length(TemplateNode argument, TemplatePlace place)
    {
        int? length = argument.Kind switch
        {
            NodeKind.List => argument.Items.Length,
            NodeKind.Map => argument.Members.Length,
            NodeKind.Text => argument.Text.EnumerateRunes().Count(),
            NodeKind.Unknown or NodeKind.Secret => null,
            _ => throw place.Bad("the argument of fn::length is no list, map or text"),
        };
        return length is { } known ? new() { Kind = NodeKind.Number, Text = known.ToString(CultureInfo.InvariantCulture), Place = place, Sources = argument.AllSources() } : argument;
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
                "tobase64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
                "frombase64" => Encoding.UTF8.GetString(Convert.FromBase64String(text)),
#pragma warning disable CA5350 // The language's own function; nothing is protected by it.
                "sha1" => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text))),
#pragma warning restore CA5350
                "filebase64" => Convert.ToBase64String(ReadFile(name, text, place)),
                "filebase64sha256" => Convert.ToBase64String(SHA256.HashData(ReadFile(name, text, place))),
                _ => Encoding.UTF8.GetString(ReadFile("readFile", text, place)),
            }, place);
        }
        catch (FormatException e)
        {
            throw place.Bad("the argument of fn::fromBase64 is no Base64", e);
        }
    }

    // A program that came with a pull request must not read the files of the machine that previews it.
    byte[] ReadFile(string name, string path, TemplatePlace place)
    {
        var root = Path.GetFullPath(scope.Directory) + Path.DirectorySeparatorChar;
        var file = new FileInfo(Path.GetFullPath(Path.Combine(root, path)));
        if (!file.FullName.StartsWith(root, StringComparison.Ordinal) || Outside(file, root))
            throw place.Bad($"fn::{name} reads \"{path}\"; allowed: files in the project's folder");
        if (!file.Exists)
            throw place.Bad($"fn::{name}: there is no \"{path}\"");
        return file.Length <= LargestFile ? File.ReadAllBytes(file.FullName) : throw place.Bad($"fn::{name}: \"{path}\" has more than {LargestFile} bytes");
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
        argument.Kind is NodeKind.Unknown or NodeKind.Secret ? argument : throw argument.Place.Bad($"the argument of fn::{name} is no {(name.Equals("singleOrNone", StringComparison.OrdinalIgnoreCase) ? "list" : "text")}");
}
