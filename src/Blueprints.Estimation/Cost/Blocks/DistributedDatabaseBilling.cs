using Blueprints.Databases;
using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A DSQL cluster and the interface endpoint that it is reached by.</summary>
sealed class DistributedDatabaseBilling : BlockBilling<DistributedDatabaseSpec>
{
    public override string Type => "aws:dsql/cluster:Cluster";

    public override int PayingZoneSides => 1;

    protected override IEnumerable<Billable> Read(string block, DistributedDatabaseSpec spec, Blueprint blueprint) =>
    [
        new DistributedSql { Block = block, Resource = block, Type = Type },
        new InterfaceEndpoint { Block = block, Resource = block, Type = "aws:ec2/vpcEndpoint:VpcEndpoint", Zones = blueprint.Network.Spec.Zones },
    ];
}
