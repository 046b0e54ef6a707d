using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Compute;

/// <summary>Which instance goes first on scale-in.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TerminationPolicy>))]
public enum TerminationPolicy
{
    /// <summary>AWS's own order: even zones, oldest template, next billing hour.</summary>
    Default,

    /// <summary>What brings the mix nearest to its allocation strategy.</summary>
    AllocationStrategy,

    /// <summary>The oldest launch template.</summary>
    OldestLaunchTemplate,

    /// <summary>The oldest instance.</summary>
    OldestInstance,

    /// <summary>The newest instance.</summary>
    NewestInstance,

    /// <summary>The one nearest to its next billing hour.</summary>
    ClosestToNextInstanceHour,
}
