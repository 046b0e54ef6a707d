using System.Text.Json.Nodes;

namespace Blueprints.Manifests.Pods;

/// <summary>What differs between pods.</summary>
sealed record PodOptions
{
    /// <summary>Seconds that it has to end. Default: 30.</summary>
    public int GraceSeconds { get; init; } = 30;

    /// <summary>Whether it gets a token for the Kubernetes API. Default: no.</summary>
    public bool ApiToken { get; init; }

    /// <summary>Whether zones have to be even. Default: no.</summary>
    public bool StrictZones { get; init; }

    /// <summary>Whether it is one of several that are spread. Default: yes.</summary>
    public bool Spread { get; init; } = true;

    /// <summary>What happens when it ends; null for a Deployment's own way.</summary>
    public string? RestartPolicy { get; init; }

    /// <summary>Volumes beside the scratch space. Default: none.</summary>
    public JsonNode[] Volumes { get; init; } = [];

    /// <summary>Annotations of the pod. Default: none.</summary>
    public JsonObject? Annotations { get; init; }
}
