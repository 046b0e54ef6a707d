using System.Text.RegularExpressions;

namespace Blueprints.Compute;

/// <summary>A private registry of Amazon ECR, as a container image's name says: instances log in to it with their role.</summary>
/// <param name="Host">The registry: <c>123456789012.dkr.ecr.us-east-1.amazonaws.com</c>.</param>
/// <param name="Account">The account that owns it.</param>
/// <param name="Region">Its region.</param>
/// <param name="Repository">The image's repository: <c>shop/web</c>.</param>
sealed partial record ContainerRegistry(string Host, string Account, string Region, string Repository)
{
    /// <summary>The repository's ARN.</summary>
    public string RepositoryArn => $"arn:aws:ecr:{Region}:{Account}:repository/{Repository}";

    /// <summary>The registry of an image; null for images from elsewhere.</summary>
    public static ContainerRegistry? Of(string image) => Pattern().Match(image) is { Success: true } match
        ? new(match.Groups["host"].Value, match.Groups["account"].Value, match.Groups["region"].Value, match.Groups["repository"].Value)
        : null;

    [GeneratedRegex(@"^(?<host>(?<account>\d{12})\.dkr\.ecr\.(?<region>[a-z0-9-]+)\.amazonaws\.com)/(?<repository>[a-z0-9._/-]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
