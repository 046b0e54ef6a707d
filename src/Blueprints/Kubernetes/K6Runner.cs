using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Kubernetes;

/// <summary>What runs a load test in the cluster.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<K6Runner>))]
public enum K6Runner
{
    /// <summary>A TestRun of the k6 operator, which splits the load over pods and starts them together.</summary>
    TestRun,

    /// <summary>A Job with an index for each pod, which needs no operator. It is made suspended; to start it, set <c>suspend</c> to false.</summary>
    Job,
}
