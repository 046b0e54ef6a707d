using Blueprints.Observability;

namespace Blueprints.Aws;

/// <summary>What a <see cref="ServiceMonitor"/> takes.</summary>
public sealed class ServiceMonitorArgs : BlockArgs<ObservabilitySpec>;
