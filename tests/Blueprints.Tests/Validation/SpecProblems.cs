using Blueprints.Compute;
using Blueprints.Networking;

namespace Blueprints.Tests.Validation;

/// <summary>What validation says about one spec, as block <c>it</c> of an otherwise valid blueprint with a fleet <c>web</c> and a public fleet <c>open</c>.</summary>
static class SpecProblems
{
    public static IEnumerable<string> Of(BlockSpec spec, params IEnumerable<Block> others) => new Blueprint
    {
        Name = "sample",
        Blocks =
        [
            .. spec is NetworkSpec ? Array.Empty<Block>() : [new("network", new NetworkSpec())],
            new("web", new FleetSpec()),
            new("open", new FleetSpec { PublicAddresses = true }),
            .. others,
            new("it", spec),
        ],
    }.Validate().Select(problem => problem.ToString());
}
