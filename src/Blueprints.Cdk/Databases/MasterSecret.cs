using Amazon.CDK.AWS.SecretsManager;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A master password that is made as the stack is deployed, where RDS does not keep it itself. The template has a reference to it only.</summary>
static class MasterSecret
{
    const int PasswordLength = 32;

    public static Secret Make(Construct scope, string description, string user, string? name = null, params IEnumerable<string> copies) => new(scope, "master", new SecretProps
    {
        Description = description,
        SecretName = name,
        GenerateSecretString = new SecretStringGenerator
        {
            SecretStringTemplate = $$"""{"username":"{{user}}"}""",
            GenerateStringKey = "password",
            PasswordLength = PasswordLength,
            ExcludePunctuation = true,
        },
        ReplicaRegions = copies.ToArray() is { Length: > 0 } regions ? [.. regions.Select(region => new Amazon.CDK.AWS.SecretsManager.ReplicaRegion { Region = region })] : null,
    });

    /// <summary>The password as CloudFormation reads it at deployment.</summary>
    public static string PasswordOf(Secret secret) => secret.SecretValueFromJson("password").UnsafeUnwrap();
}
