using Blueprints.Events;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>An EventBridge bus: events put. Source: Amazon EventBridge quotas, PutEvents by region.</summary>
sealed class EventBusLimits : BlockLimits<EventBusSpec>
{
    protected override string Size(LimitContext context, string block, EventBusSpec spec) => "scales by itself up to its quotas";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, EventBusSpec spec) =>
        [context.Limit("events put", LimitedResource.Requests, "events/s", context.Calls(block), RegionalQuotas.EventBridge(context.Region), "Amazon EventBridge quotas, PutEvents by region; raised on request")];
}
