using Blueprints.Caching;

namespace Blueprints.Cdk;

/// <summary>Makes the caches of a blueprint.</summary>
sealed class CacheAssembler : BlockAssembler<CacheSpec>
{
    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, CacheSpec spec) =>
        new CacheCluster(assembly.Scope, block, new() { Spec = spec, Network = assembly.Network, NotificationTopicArn = assembly.AlarmTopicArn });
}
