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
    public bool IsComponent => YamlTokens.IsComponent(Type);

    /// <summary>Reads a declaration.</summary>
    /// <exception cref="InvalidDataException">It is not written as one.</exception>
    public static YamlResource Read(string key, TemplateNode written)
    {
        if (written.Kind != NodeKind.Map)
            throw written.Place.Bad($"the resource {key} is no map");
        if (written["type"] is not { Kind: NodeKind.Text } type)
            throw written.Place.Bad($"the resource {key} has no type");
        if (written.Members.FirstOrDefault(member => member.Key is not ("type" or "name" or "properties" or "options" or "get" or "defaultProvider")) is { Key: { } strange })
            throw written.Place.Bad($"the resource {key} has \"{strange}\"; allowed: type, name, properties, options, get, defaultProvider");
        var properties = written["properties"] is { Kind: not NodeKind.Null } told ? told : TemplateNode.OfMap([], written.Place);
        return new(key, written["name"]?.Text ?? key, YamlTokens.Resource(type), properties, written["options"]) { IsRead = written["get"] is not null || YamlTokens.Resource(type) == YamlStack.Type, IsDefaultProvider = written["defaultProvider"]?.Text == "true" };
    }
}
