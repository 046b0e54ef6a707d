namespace Blueprints.Sharding;

/// <summary>What a step of a <see cref="ReshardPlan"/> does.</summary>
public enum ReshardAction
{
    /// <summary>Deploy a new shard, empty.</summary>
    Add,

    /// <summary>Copy the moving keys while the old map serves: existing rows first, then changes as they come.</summary>
    Copy,

    /// <summary>Compare source and copy: counts and checksums of the moving keys.</summary>
    Verify,

    /// <summary>Stop writes to the moving keys until the last changes are copied, then publish the new map.</summary>
    CutOver,

    /// <summary>Delete the moved keys from their old shard, once no application routes by the old map.</summary>
    CleanUp,

    /// <summary>Take an emptied shard away.</summary>
    Remove,
}
