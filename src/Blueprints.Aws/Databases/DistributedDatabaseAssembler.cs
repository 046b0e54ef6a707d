using Blueprints.Databases;

namespace Blueprints.Aws;

/// <summary>Makes a distributed database of a blueprint.</summary>
sealed class DistributedDatabaseAssembler : BlockAssembler<DistributedDatabaseSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, DistributedDatabaseSpec spec)
    {
        var database = new DistributedDatabase(assembly.ChildName(block), new() { Spec = spec, Block = block, Network = assembly.Network }, assembly.Child());
        if (assembly.PrimaryOf(block) is DistributedDatabase primary)
            database.PeerWith(primary);
        return database;
    }
}
