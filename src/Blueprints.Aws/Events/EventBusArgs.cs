using Blueprints.Events;

namespace Blueprints.Aws;

/// <summary>What an <see cref="EventBus"/> takes.</summary>
public sealed class EventBusArgs : BlockArgs<EventBusSpec>;
