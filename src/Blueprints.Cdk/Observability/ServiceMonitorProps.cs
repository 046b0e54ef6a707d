using Blueprints.Observability;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="ServiceMonitor"/> takes.</summary>
public sealed record ServiceMonitorProps : BlockProps<ObservabilitySpec>;
