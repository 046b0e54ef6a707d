using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Traffic;

/// <summary>A part of the traffic: which requests a flow carries.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TrafficClass>))]
public enum TrafficClass
{
    /// <summary>Every request.</summary>
    All,

    /// <summary>Files that are the same for everybody, or users' own uploads: images, scripts, style sheets, documents.</summary>
    Static,

    /// <summary>Requests that run application code: <see cref="Reads"/> and <see cref="Writes"/>.</summary>
    Dynamic,

    /// <summary>Dynamic requests that change nothing.</summary>
    Reads,

    /// <summary>Dynamic requests that change data.</summary>
    Writes,

    /// <summary>
    /// Work put off: dynamic requests become jobs, <see cref="Workload.JobsPerRequest"/> for each, and jobs stay jobs. A flow from a fleet to a queue or topic carries them;
    /// the flows behind it pass them on.
    /// </summary>
    Jobs,
}
