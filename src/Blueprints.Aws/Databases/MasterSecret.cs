using System.Text.Json.Nodes;
using Pulumi;
using SecretsManager = Pulumi.Aws.SecretsManager;

namespace Blueprints.Aws;

/// <summary>
/// A master password that AWS made up once and Secrets Manager keeps, for databases whose password RDS cannot keep itself: those with read replicas. It is not rotated.
/// </summary>
sealed class MasterSecret
{
    const int PasswordLength = 32;

    public MasterSecret(string name, string user, Func<CustomResourceOptions> child, Resource parent)
    {
        Secret = new(name, new() { Description = $"Master password of {name}" }, child());
        var made = SecretsManager.GetRandomPassword.Invoke(new() { PasswordLength = PasswordLength, ExcludePunctuation = true }, new InvokeOptions { Parent = parent });
        var options = child();
        // Each run is offered another password; the first one stays.
        options.IgnoreChanges = ["secretString"];
        Version = new(name, new()
        {
            SecretId = Secret.Id,
            SecretString = Output.CreateSecret(made.Apply(answer => new JsonObject { ["username"] = user, ["password"] = answer.RandomPassword }.ToJsonString())),
        }, options);
        Password = Version.SecretString.Apply(text => JsonNode.Parse(text!)!["password"]!.GetValue<string>());
    }

    public SecretsManager.Secret Secret { get; }

    public SecretsManager.SecretVersion Version { get; }

    public Output<string> Password { get; }
}
