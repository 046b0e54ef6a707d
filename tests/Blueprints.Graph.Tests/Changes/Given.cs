using System.Collections.Immutable;
using System.Text.Json;

namespace Blueprints.Graph.Tests.Changes;

/// <summary>Makes small graphs.</summary>
static class Given
{
    public static ResourceGraph Stack(params GraphResource[] resources) => new(resources);

    /// <summary>A resource at the root of the stack.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="inputs">The inputs as JSON.</param>
    /// <param name="name">The logical name; default: <c>it</c>.</param>
    /// <param name="from">Inputs that come from other resources.</param>
    public static GraphResource Resource(string type, string inputs = "{}", string name = "it", params (string Input, GraphResource Source)[] from) => new()
    {
        Urn = $"urn:pulumi:test::blueprints::{type}::{name}",
        Type = type,
        Name = name,
        Inputs = JsonDocument.Parse(inputs).RootElement,
        PropertyDependencies = from.ToImmutableDictionary(pair => pair.Input, pair => ImmutableArray.Create(pair.Source.Urn)),
    };
}
