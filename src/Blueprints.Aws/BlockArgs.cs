using Blueprints.Validation;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What every component takes: its spec, which is plain data and decides which resources exist. Subclasses add the wiring.</summary>
/// <typeparam name="TSpec">The kind of spec.</typeparam>
public abstract class BlockArgs<TSpec> : ResourceArgs where TSpec : BlockSpec
{
    string? _block;

    /// <summary>What to build.</summary>
    public required TSpec Spec { get; init; }

    /// <summary>The block's name in its blueprint, which is what estimates and policies call it. Default: the component's name.</summary>
    [Input("block")]
    public string? Block
    {
        get => _block;
        init => _block = value;
    }

    /// <summary>The spec as JSON among the component's recorded inputs, so that a captured graph tells an estimator what it means.</summary>
    [Input("spec")]
    protected string SpecJson => Spec.ToJson();

    /// <summary>These args with the block's name filled in; validated.</summary>
    internal BlockArgs<TSpec> For(string component)
    {
        StandaloneSpec.ThrowIfInvalid(component, Spec);
        var copy = (BlockArgs<TSpec>)MemberwiseClone();
        copy._block ??= component;
        return copy;
    }
}
