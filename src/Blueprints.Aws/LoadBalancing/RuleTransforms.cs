using Blueprints.LoadBalancing;
using Pulumi.Aws.LB.Inputs;

namespace Blueprints.Aws;

/// <summary>Turns a route's rewrite into the transforms of a listener rule.</summary>
static class RuleTransforms
{
    public static IEnumerable<ListenerRuleTransformArgs> Of(Rewrite rewrite)
    {
        if (rewrite.HostPattern is { } host)
        {
            yield return new()
            {
                Type = "host-header-rewrite",
                HostHeaderRewriteConfig = new ListenerRuleTransformHostHeaderRewriteConfigArgs
                {
                    Rewrite = new ListenerRuleTransformHostHeaderRewriteConfigRewriteArgs { Regex = host, Replace = rewrite.HostReplacement! },
                },
            };
        }

        if (rewrite.PathPattern is { } path)
        {
            yield return new()
            {
                Type = "url-rewrite",
                UrlRewriteConfig = new ListenerRuleTransformUrlRewriteConfigArgs
                {
                    Rewrite = new ListenerRuleTransformUrlRewriteConfigRewriteArgs { Regex = path, Replace = rewrite.PathReplacement! },
                },
            };
        }
    }
}
