using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An HTTP or WebSocket API of API Gateway: requests in steps of 512 KB, messages in steps of 32 KB, and connection minutes. Rule: API Gateway pricing page.</summary>
sealed class HttpApiAdapter : RatedAdapter
{
    public override string Type => "aws:apigatewayv2/api:Api";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage) =>
        resource.Text("protocolType") == "WEBSOCKET" ? WebSocket(usage) : Http(usage);

    static IEnumerable<RatedLine> Http(ResourceUsage usage)
    {
        yield return RatedLine.Use("API requests (HTTP)", "api-gateway/http/requests", usage.Of("monthly_requests").Combine(usage.Of("request_size_kb").Or(1), (count, kilobytes) => count * Steps(kilobytes, 512)));
    }

    static IEnumerable<RatedLine> WebSocket(ResourceUsage usage)
    {
        yield return RatedLine.Use("API messages (WebSocket)", "api-gateway/websocket/messages", usage.Of("monthly_messages").Combine(usage.Of("message_size_kb").Or(1), (count, kilobytes) => count * Steps(kilobytes, 32)));
        yield return RatedLine.Use("Connection minutes (WebSocket)", "api-gateway/websocket/connection-minutes", usage.Of("monthly_connection_mins"));
    }

    static decimal Steps(decimal kilobytes, decimal step) => Math.Max(1, Math.Ceiling(kilobytes / step));
}
