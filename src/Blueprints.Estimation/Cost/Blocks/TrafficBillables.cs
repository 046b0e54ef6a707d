using Blueprints.Compute;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.LoadBalancing;
using Blueprints.Storage;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>What the flows of a blueprint cost beside its resources: data to the internet and between zones.</summary>
static class TrafficBillables
{
    public static IEnumerable<Billable> Of(Block block, int zones)
    {
        if (block.Spec is FleetSpec)
            yield return new InterZoneTraffic { Block = block.Name, Resource = block.Name, Type = "aws:autoscaling/group:Group", Zones = zones };

        var type = block.Spec switch
        {
            FleetSpec => "aws:autoscaling/group:Group",
            LoadBalancerSpec => "aws:lb/loadBalancer:LoadBalancer",
            ObjectStoreSpec => "aws:s3/bucket:Bucket",
            _ => null,
        };
        if (type is not null)
            yield return new InternetEgress { Block = block.Name, Resource = block.Name, Type = type };
    }
}
