using Blueprints.Caching;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>Makes a cache of a blueprint.</summary>
sealed class CacheAssembler : BlockAssembler<CacheSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, CacheSpec spec) =>
        new CacheCluster(assembly.ChildName(block), new() { Spec = spec, Block = block, Network = assembly.Network, NotificationTopicArn = assembly.AlarmTopicArn is { } alarms ? (Input<string>)alarms : null }, assembly.Child());
}
