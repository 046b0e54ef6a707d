using Blueprints.Validation;

namespace Blueprints.Cdk;

/// <summary>What every construct of a block takes: its spec, which is plain data and decides which resources exist. Subclasses add the wiring.</summary>
/// <typeparam name="TSpec">The kind of spec.</typeparam>
public abstract record BlockProps<TSpec> where TSpec : BlockSpec
{
    /// <summary>What to build.</summary>
    public required TSpec Spec { get; init; }

    /// <summary>The block's name in its blueprint, which is what estimates and policies call it. Default: the construct's id.</summary>
    public string? Block { get; init; }

    /// <summary>Throws with all problems of the spec, before anything is made.</summary>
    /// <exception cref="InvalidInputException">The spec has problems.</exception>
    private protected void ThrowIfInvalid(string id) => StandaloneSpec.ThrowIfInvalid(id, Spec);

    /// <summary>What the template tells of the block.</summary>
    internal Carried Carry(string id, string? shard = null, string? database = null)
    {
        ThrowIfInvalid(id);
        return new(Block ?? id, Spec.ToJson()) { Shard = shard, Database = database };
    }
}
