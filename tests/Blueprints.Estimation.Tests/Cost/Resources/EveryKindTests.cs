using Blueprints.Estimation.Cost.Resources;
using CsCheck;
using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>What holds for every kind of resource that has an adapter.</summary>
public sealed class EveryKindTests
{
    public static TheoryData<string> Types => [.. GraphBillables.Types.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_resource_of_which_nothing_is_said_is_priced_or_listed_and_never_breaks_the_estimate(string type)
    {
        var estimate = Price(Resource(type, "it"));

        estimate.Items.Where(item => item.Monthly.Low.Usd < 0 || item.Monthly.Expected.Usd < 0 || item.Monthly.High.Usd < 0).Should().BeEmpty();
        estimate.Monthly.Low.Usd.Should().BeLessThanOrEqualTo(estimate.Monthly.High.Usd);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Inputs_of_any_shape_never_break_the_estimate(string type) =>
        Gen.Int[0, Shapes.Length - 1].Select(at => Shapes[at]).Array[Inputs.Length].Sample(
            values => Price(Resource(type, "it", $"{{ {string.Join(", ", Inputs.Zip(values, (name, value) => $"\"{name}\": {value}"))} }}")).Items.All(item => item.Monthly.Low.Usd >= 0 && item.Monthly.Expected.Usd >= 0 && item.Monthly.High.Usd >= 0),
            iter: 30);

    static readonly string[] Shapes = ["null", "true", "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"", "-1", "1e12", "[]", "[{}]", "{}", "\"x\""];

    static readonly string[] Inputs =
    [
        "instanceType", "instanceClass", "engine", "engineVersion", "allocatedStorage", "iops", "size", "type", "volumeType", "minSize", "maxSize", "desiredCapacity", "scalingConfig", "instanceTypes",
        "memorySize", "architectures", "numberOfBrokerNodes", "brokerNodeGroupInfo", "clusterConfig", "ebsOptions", "shardCount", "readCapacity", "billingMode", "nodeType", "numNodeGroups",
        "replicasPerNodeGroup", "subnets", "subnetIds", "rules", "desiredCount", "launchType", "retentionPeriod", "snapshotRetentionLimit", "backupRetentionPeriod", "loadBalancerType", "vpcEndpointType",
    ];
}
