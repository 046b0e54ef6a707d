using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Engine.Yaml;

/// <summary>A resource as a YAML program declares it.</summary>
/// <param name="Key">What the program calls it.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Type">Its full type token.</param>
/// <param name="Properties">Its properties, as written.</param>
/// <param name="Options">Its options, as written; null for none.</param>
sealed record YamlResource(string Key, string Name, string Type, TemplateNode Properties, TemplateNode? Options)
{
    /// <summary>Whether it is only read, and belongs to somebody else.</summary>
    public bool IsRead { get; init; }

    /// <summary>Whether it is the provider of all resources of its package that name none.</summary>
    public bool IsDefaultProvider { get; init; }

    /// <summary>Whether it is a component that a program of its own would make.</summary>
    public bool IsComponent => IsMade || YamlTokens.IsComponent(Type);

    /// <summary>Whether that program is at hand.</summary>
    public bool IsMade { get; init; }

    /// <summary>Reads a declaration.</summary>
    /// <param name="key">What the program calls it.</param>
    /// <param name="written">The declaration.</param>
    /// <param name="components">The programs for components, by package.</param>
    /// <exception cref="InvalidDataException">It is not written as one.</exception>
    public static YamlResource Read(string key, TemplateNode written, IReadOnlyDictionary<string, string> components)
    {
        if (written.Kind != NodeKind.Map)
            throw written.Place.Bad($"the resource {key} is no map");
        if (written["type"] is not { Kind: NodeKind.Text } type)
            throw written.Place.Bad($"the resource {key} has no type");
        if (written.Members.FirstOrDefault(member => member.Key is not ("type" or "name" or "properties" or "options" or "get" or "defaultProvider")) is { Key: { } strange })
            throw written.Place.Bad($"the resource {key} has \"{strange}\"; allowed: type, name, properties, options, get, defaultProvider");
        var properties = written["properties"] is { Kind: not NodeKind.Null } told ? told : TemplateNode.OfMap([], written.Place);
        var token = YamlTokens.Resource(type, components);
        return new(key, written["name"]?.Text ?? key, token, properties, written["options"])
        {
            IsRead = written["get"] is not null || token == YamlStack.Type,
            IsDefaultProvider = written["defaultProvider"]?.Text == "true",
            IsMade = components.ContainsKey(token.Split(':')[0]),
        };
    }
}
