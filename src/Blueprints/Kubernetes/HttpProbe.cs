using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>A question that the kubelet asks a container over HTTP.</summary>
public sealed record HttpProbe
{
    /// <summary>The path asked for; starts with a slash, at most 200 characters. Default: <c>/healthz</c>.</summary>
    public string Path { get; init; } = "/healthz";

    /// <summary>Seconds between questions; 1 to 300. Default: 10.</summary>
    public int PeriodSeconds { get; init; } = 10;

    /// <summary>Seconds that an answer may take; 1 to 60. Default: 2.</summary>
    public int TimeoutSeconds { get; init; } = 2;

    /// <summary>Questions in a row without a good answer before something is done; 1 to 100. Default: 3.</summary>
    public int FailureThreshold { get; init; } = 3;

    internal void Validate(ProblemCollector problems)
    {
        KubernetesNames.ValidatePath(problems, "path", Path);
        problems.Range("periodSeconds", PeriodSeconds, 1, 300);
        problems.Range("timeoutSeconds", TimeoutSeconds, 1, 60);
        problems.Range("failureThreshold", FailureThreshold, 1, 100);
    }
}
