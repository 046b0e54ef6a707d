using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Compute;

/// <summary>The moment at which a lifecycle hook holds an instance.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<LifecycleTransition>))]
public enum LifecycleTransition
{
    /// <summary>After its start, before it serves.</summary>
    Launching,

    /// <summary>After it left the load balancer, before it ends.</summary>
    Terminating,
}
