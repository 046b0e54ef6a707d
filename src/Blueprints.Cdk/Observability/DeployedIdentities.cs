using Blueprints.Observability;

namespace Blueprints.Cdk;

/// <summary>What CloudWatch calls the resources of a blueprint, filled in where signals have placeholders.</summary>
sealed class DeployedIdentities(IReadOnlyDictionary<string, BlockConstruct> constructs)
{
    readonly List<(string Placeholder, string Value)> _known =
    [
        .. constructs.OrderBy(construct => construct.Key, StringComparer.Ordinal)
            .SelectMany(construct => construct.Value.Identities.Select(identity => (Signal.Placeholder(construct.Key, identity.Key), identity.Value))),
    ];

    public string Fill(string text) => _known.Aggregate(text, (filled, known) => filled.Replace(known.Placeholder, known.Value, StringComparison.Ordinal));

    public Amazon.CDK.AWS.CloudWatch.CfnAlarm.DimensionProperty[] Dimensions(IEnumerable<SignalDimension> dimensions) =>
        [.. dimensions.Select(dimension => new Amazon.CDK.AWS.CloudWatch.CfnAlarm.DimensionProperty { Name = dimension.Name, Value = Fill(dimension.Value) })];
}
