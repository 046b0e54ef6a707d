using Blueprints.Validation;

namespace Blueprints.Compute;

/// <summary>An environment variable of a container whose value is kept elsewhere.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Arn">The ARN of a Secrets Manager secret or an SSM parameter.</param>
public sealed record SecretSetting(string Name, string Arn)
{
    /// <summary>Whether it is kept in Secrets Manager.</summary>
    internal bool IsSecret => Arn.StartsWith("arn:aws:secretsmanager:", StringComparison.Ordinal);

    internal void Validate(ProblemCollector problems)
    {
        if (!IsSecret && !Arn.StartsWith("arn:aws:ssm:", StringComparison.Ordinal))
            problems.Add("arn", $"\"{Arn}\"", "arn:aws:secretsmanager:… or arn:aws:ssm:…", "keep the value there and name it here");
    }
}
