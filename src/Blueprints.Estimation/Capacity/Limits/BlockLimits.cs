namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>What limits one kind of block. To limit another kind, add a file with a class like these and name it in <see cref="LimitKinds"/>.</summary>
abstract class BlockLimits
{
    /// <summary>The spec that it reads.</summary>
    public abstract Type SpecType { get; }

    /// <summary>The block's size in words, and its limits.</summary>
    public abstract (string Size, IEnumerable<CapacityLimit> Limits) Read(LimitContext context, string block, BlockSpec spec);

    /// <summary>What of it stands only once, in words; null where nothing does.</summary>
    public virtual string? SinglePoint(string block, BlockSpec spec) => null;
}

/// <inheritdoc/>
/// <typeparam name="TSpec">The spec that it reads.</typeparam>
abstract class BlockLimits<TSpec> : BlockLimits where TSpec : BlockSpec
{
    public sealed override Type SpecType => typeof(TSpec);

    public sealed override (string Size, IEnumerable<CapacityLimit> Limits) Read(LimitContext context, string block, BlockSpec spec) => (Size(context, block, (TSpec)spec), Limits(context, block, (TSpec)spec));

    public sealed override string? SinglePoint(string block, BlockSpec spec) => SinglePoint(block, (TSpec)spec);

    protected abstract string Size(LimitContext context, string block, TSpec spec);

    protected abstract IEnumerable<CapacityLimit> Limits(LimitContext context, string block, TSpec spec);

    protected virtual string? SinglePoint(string block, TSpec spec) => null;
}
