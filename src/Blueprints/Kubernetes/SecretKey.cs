using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>An environment variable whose value is a key of a Secret in the cluster.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Secret">The Secret's name; it is not made here.</param>
/// <param name="Key">The key in it.</param>
public sealed record SecretKey(string Name, string Secret, string Key)
{
    internal void Validate(ProblemCollector problems)
    {
        KubernetesNames.ValidateVariable(problems, "name", Name);
        KubernetesNames.Validate(problems, "secret", Secret);
        KubernetesNames.ValidateKey(problems, "key", Key);
    }
}
