using Blueprints.Compute;
using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>What an application's container is told and who it runs as.</summary>
public sealed record ContainerSettings
{
    const int MaxSettings = 200;

    /// <summary>Settings that are not secret, as environment variables beside those of the blocks called. Default: none.</summary>
    public ValueList<EnvironmentSetting> Environment { get; init; } = [];

    /// <summary>Secrets as environment variables. Default: none.</summary>
    public ValueList<SecretKey> Secrets { get; init; } = [];

    /// <summary>The user id that the container runs as; 1 to 2,147,483,647, never root. Default: 10,001.</summary>
    public int RunAsUser { get; init; } = 10_001;

    /// <summary>Seconds that a pod has to end after it is told to; 1 to 3,600. Default: 30.</summary>
    public int GraceSeconds { get; init; } = 30;

    /// <summary>Whether the application speaks to the Kubernetes API and gets a token for it. Default: no. Rights on AWS (EKS Pod Identity) need none.</summary>
    public bool ApiToken { get; init; }

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("environment.count", Environment.Count, 0, MaxSettings);
        problems.Range("secrets.count", Secrets.Count, 0, MaxSettings);
        problems.Unique("environment", Environment.Select(setting => setting.Name).Concat(Secrets.Select(secret => secret.Name)));
        for (var i = 0; i < Math.Min(Environment.Count, MaxSettings); i++)
            KubernetesNames.ValidateVariable(problems.At($"environment[{i}]"), "name", Environment[i].Name);
        for (var i = 0; i < Math.Min(Secrets.Count, MaxSettings); i++)
            Secrets[i].Validate(problems.At($"secrets[{i}]"));
        problems.Range("runAsUser", RunAsUser, 1, int.MaxValue);
        problems.Range("graceSeconds", GraceSeconds, 1, 3_600);
    }
}
