using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>
/// What one kind of block costs: the resources that its component creates, told neutrally. To price another kind, add a file with a class like these and name it in
/// <see cref="BlockBillables"/>.
/// </summary>
abstract class BlockBilling
{
    /// <summary>The spec that it reads.</summary>
    public abstract Type SpecType { get; }

    /// <summary>The type token of the block's main resource, which its traffic is booked on.</summary>
    public abstract string Type { get; }

    /// <summary>Whether the block itself sends data to the internet: responses to users, calls to third parties.</summary>
    public virtual bool SendsToInternet => false;

    /// <summary>The sides of a call from a fleet that pay when it crosses zones: 0 where it is free, 1 where only EC2 pays, 2 between fleets.</summary>
    public virtual int PayingZoneSides => 0;

    /// <summary>What AWS bills.</summary>
    public abstract IEnumerable<Billable> Read(string block, BlockSpec spec, Blueprint blueprint);

    /// <summary>The machine types that the block names, with the property that names each.</summary>
    public abstract IEnumerable<(string Property, string Type)> MachineTypes(BlockSpec spec);
}

/// <inheritdoc/>
/// <typeparam name="TSpec">The spec that it reads.</typeparam>
abstract class BlockBilling<TSpec> : BlockBilling where TSpec : BlockSpec
{
    public sealed override Type SpecType => typeof(TSpec);

    public sealed override IEnumerable<Billable> Read(string block, BlockSpec spec, Blueprint blueprint) => Read(block, (TSpec)spec, blueprint);

    public sealed override IEnumerable<(string Property, string Type)> MachineTypes(BlockSpec spec) => MachineTypes((TSpec)spec);

    protected abstract IEnumerable<Billable> Read(string block, TSpec spec, Blueprint blueprint);

    protected virtual IEnumerable<(string Property, string Type)> MachineTypes(TSpec spec) => [];
}
