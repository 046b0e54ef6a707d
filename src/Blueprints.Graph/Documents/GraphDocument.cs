using System.Text.Json;
using Blueprints.Json;

namespace Blueprints.Graph.Documents;

/// <summary>
/// Reads the files in which Pulumi keeps resources: previews and states, of any length. What a stack deletes, and what it only reads and others own, is left
/// out. Secrets become <c>"[secret]"</c>, values not known yet <see cref="GraphResource.Unknown"/>.
/// </summary>
/// <remarks>Values may be nested 256 levels deep, and one resource may take 256 MiB. Memory is that of the resources kept.</remarks>
public static class GraphDocument
{
    /// <summary>Tells what a JSON file holds, from the names at its root; what lies behind the telling name is not read.</summary>
    /// <param name="json">The file; read up to where it is clear.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidDataException">It is not JSON up to there; the message has line and column.</exception>
    public static DocumentKind Detect(Stream json, string source) => Guard(source, () =>
    {
        var tokens = new JsonTokens(json);
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!tokens.Read() || tokens.Type != JsonTokenType.StartObject)
            return DocumentKind.Unknown;
        while (tokens.Read() && tokens.Type == JsonTokenType.PropertyName)
        {
            names.Add(tokens.Text());
            if (DocumentNames.Kind(names) is var kind and not DocumentKind.Unknown)
                return kind;
            tokens.Skip();
        }

        return DocumentNames.Whole(names);
    });

    /// <summary>Reads the resources of a preview or a state.</summary>
    /// <param name="json">The file, at its start.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <returns>The resources that stand once the preview is carried out, or that stand now.</returns>
    /// <exception cref="InvalidDataException">
    /// It is neither, is not JSON, is cut off, or its resources contradict each other: a URN twice, a parent cycle. The message has line and column where one place is to blame.
    /// </exception>
    public static ResourceGraph Read(Stream json, string source) => ReadStack(json, source).Graph;

    /// <summary>Reads the resources of a preview or a state, and what it says of the stack itself.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    /// <exception cref="InvalidDataException">As <see cref="Read"/>.</exception>
    public static StackDocument ReadStack(Stream json, string source)
    {
        var found = Guard(source, () => Found(new(json)));
        try
        {
            return new(new(found.Resources), found.Region);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"{source}: {e.Message}", e);
        }
    }

    static ResourceCollection Found(JsonTokens tokens)
    {
        try
        {
            return Documents(tokens);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // System.Text.Json's own word for a text with half of a character in it.
            throw tokens.Bad("a text is not UTF-8", e);
        }
    }

    static ResourceCollection Documents(JsonTokens tokens)
    {
        var found = new ResourceCollection();
        var isKnown = false;
        while (tokens.Read())
        {
            if (tokens.Type != JsonTokenType.StartObject)
                throw tokens.Bad("this is neither a preview nor a state: expected an object in { }");
            isKnown |= Root(tokens, found);
        }

        return isKnown ? found : throw tokens.Bad("this is neither a preview nor a state: it has none of steps, deployment, checkpoint or events");
    }

    // One document, or one of many events.
    static bool Root(JsonTokens tokens, ResourceCollection found)
    {
        var isKnown = false;
        while (tokens.Read() && tokens.Type == JsonTokenType.PropertyName)
        {
            var isPart = true;
            if (tokens.Is("steps"u8))
                PreviewReader.Steps(tokens, found);
            else if (tokens.Is("resourcePreEvent"u8))
                PreviewReader.Event(tokens, found);
            else if (tokens.Is("deployment"u8) || tokens.Is("checkpoint"u8))
                StateReader.Deployment(tokens, found);
            else if (tokens.Is("version"u8))
                StateReader.Version(tokens);
            else if (tokens.Is("config"u8))
            {
                // It makes no preview: other documents have one too.
                isPart = false;
                found.Region ??= PreviewReader.Region(tokens);
            }
            else
                isPart = Other(tokens);
            isKnown |= isPart;
        }

        return isKnown;
    }

    // The first events of a preview of nothing name no resource; they make it a preview all the same.
    static bool Other(JsonTokens tokens)
    {
        var isEvent = tokens.Is("sequence"u8);
        tokens.Skip();
        return isEvent;
    }

    static T Guard<T>(string source, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(JsonTokens.Describe(source, e), e);
        }
    }
}
