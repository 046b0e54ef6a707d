using System.Text.Json.Nodes;
using Pulumi;
using SecretsManager = Pulumi.Aws.SecretsManager;

namespace Blueprints.Aws;

/// <summary>
/// A master password that AWS made up once and Secrets Manager keeps, for databases whose password RDS cannot keep itself: those with read replicas or in several regions. It is not rotated.
/// </summary>
sealed class MasterSecret
{
    const int PasswordLength = 32;

    /// <param name="name">The secret's logical name.</param>
    /// <param name="user">The user whose password it is.</param>
    /// <param name="child">Options for each of its resources.</param>
    /// <param name="parent">The component that it belongs to.</param>
    /// <param name="copies">Further regions that hold a copy, under the same name.</param>
    public MasterSecret(string name, string user, Func<CustomResourceOptions> child, Resource parent, params IEnumerable<string> copies)
    {
        var args = new SecretsManager.SecretArgs { Description = $"Master password of {name}" };
        if (copies.ToList() is { Count: > 0 } regions)
            args.Replicas = regions.Select(region => new SecretsManager.Inputs.SecretReplicaArgs { Region = region }).ToArray();
        Secret = new(name, args, child());
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
