using System.Globalization;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a fleet is told about a block that it calls, as environment entries. The beginning of their names is the block's: <c>ORDERS_DB_ENDPOINT</c>.</summary>
static class Surroundings
{
    public static IEnumerable<(string Name, Input<string> Value)> Of(BlockComponent block)
    {
        var prefix = block.Block.ToUpperInvariant().Replace('-', '_');
        switch (block)
        {
            case Database database:
                yield return ($"{prefix}_ENDPOINT", database.Endpoint);
                yield return ($"{prefix}_PORT", Text(database.Port));
                yield return ($"{prefix}_SECRET_ARN", database.SecretArn);
                if (database is AuroraCluster cluster)
                    yield return ($"{prefix}_READER_ENDPOINT", cluster.ReaderEndpoint);
                break;
            case CacheCluster cache:
                yield return ($"{prefix}_ENDPOINT", cache.Endpoint);
                yield return ($"{prefix}_PORT", Text(cache.Port));
                break;
            case ObjectStore store:
                yield return ($"{prefix}_BUCKET", store.BucketName);
                break;
            case LoadBalancer balancer:
                yield return ($"{prefix}_URL", balancer.Url);
                break;
        }
    }

    static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
