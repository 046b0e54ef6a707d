using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Base of all classes whose <see cref="InputAttribute">[Input]</see> fields and properties are sent to the engine.</summary>
public abstract class InputArgs
{
    private protected InputArgs()
    {
    }

    /// <summary>Reads the members by their names on the wire.</summary>
    /// <exception cref="ArgumentNullException">A required member is null.</exception>
    internal virtual ImmutableDictionary<string, object?> ToDictionary() =>
        InputMember.Of(GetType()).ToImmutableDictionary(member => member.WireName, member => member.Read(this));
}
