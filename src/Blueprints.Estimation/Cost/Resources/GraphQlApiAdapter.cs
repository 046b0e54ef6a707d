using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An AppSync GraphQL API: queries and changes, updates pushed to clients, and minutes connected. Rule: AppSync pricing page.</summary>
sealed class GraphQlApiAdapter : RatedAdapter
{
    public override string Type => "aws:appsync/graphQLApi:GraphQLApi";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Query and data modification operations", "appsync/operations", usage.Of("monthly_requests"));
        yield return RatedLine.Use("Real-time updates", "appsync/real-time-updates", usage.Of("monthly_messages"));
        yield return RatedLine.Use("Connection minutes", "appsync/connection-minutes", usage.Of("monthly_connection_mins"));
    }
}
