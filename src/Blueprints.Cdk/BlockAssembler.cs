namespace Blueprints.Cdk;

/// <summary>Makes the construct of one kind of block in a blueprint. Each feature has one; <see cref="BlockAssemblers"/> lists them.</summary>
abstract class BlockAssembler
{
    /// <summary>The spec that it reads.</summary>
    public abstract Type SpecType { get; }

    /// <summary>When it is made: what others are given comes first. -1 the topic of alarms, 0 networks and event buses, 1 what only needs these, 2 load balancers and queues, 3 network load balancers, which may lead to these, 4 servers, 5 what stands in front of them, 6 what calls the entry.</summary>
    public virtual int Stage => 1;

    /// <summary>Makes the construct.</summary>
    public abstract BlockConstruct Make(BlueprintAssembly assembly, Block block);
}

/// <inheritdoc/>
/// <typeparam name="TSpec">The spec that it reads.</typeparam>
abstract class BlockAssembler<TSpec> : BlockAssembler where TSpec : BlockSpec
{
    public sealed override Type SpecType => typeof(TSpec);

    public sealed override BlockConstruct Make(BlueprintAssembly assembly, Block block) => Make(assembly, block.Name, (TSpec)block.Spec);

    protected abstract BlockConstruct Make(BlueprintAssembly assembly, string block, TSpec spec);
}
