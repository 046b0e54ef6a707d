using Blueprints.Databases;
using Blueprints.Queues;

namespace Blueprints.Kubernetes;

/// <summary>What a block that stands alone is checked with: the blocks that its spec names, as they come.</summary>
static class StandaloneSurroundings
{
    public static IEnumerable<Block> Of(string block, BlockSpec spec) => spec switch
    {
        QueueWorkerSpec worker when worker.Queue != block => [new(worker.Queue, new QueueSpec())],
        PgBouncerSpec pool when pool.Database != block => [new(pool.Database, new AuroraClusterSpec())],
        PodLoadTestSpec test when test.Target != block => [new(test.Target, new WebServiceSpec())],
        _ => [],
    };
}
