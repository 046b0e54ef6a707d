using Blueprints.Events;

namespace Blueprints.Cdk;

/// <summary>What an <see cref="EventBus"/> takes.</summary>
public sealed record EventBusProps : BlockProps<EventBusSpec>;
