using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The call of a function or method as mocks see it.</summary>
public class MockCallArgs
{
    /// <summary>The function's token.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments by their names on the wire. Numbers are doubles, secrets are plain, unknown ones are left out.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>The provider, as <c>urn::id</c>; empty for the default one.</summary>
    public string? Provider { get; set; }
}
