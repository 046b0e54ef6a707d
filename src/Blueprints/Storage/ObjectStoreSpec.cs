using Blueprints.Validation;

namespace Blueprints.Storage;

/// <summary>
/// A private, encrypted S3 bucket for files that must not live on servers. Users read and write through pre-signed URLs, which the application issues.
/// </summary>
public sealed record ObjectStoreSpec : BlockSpec
{
    /// <summary>Whether overwritten and deleted objects are kept as earlier versions. Default: yes.</summary>
    public bool Versioning { get; init; } = true;

    /// <summary>Days after which earlier versions are deleted; 1 to 3,650. Default: 30.</summary>
    public int ExpireEarlierVersionsAfterDays { get; init; } = 30;

    /// <summary>Days after which objects move to infrequent access; 30 to 3,650. Default: none, never.</summary>
    public int? InfrequentAccessAfterDays { get; init; }

    /// <summary>Origins whose pages may upload straight to the bucket: <c>https://shop.example.com</c>. Default: none.</summary>
    public ValueList<string> UploadOrigins { get; init; } = [];

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("expireEarlierVersionsAfterDays", ExpireEarlierVersionsAfterDays, 1, 3_650);
        problems.Range("infrequentAccessAfterDays", InfrequentAccessAfterDays ?? 30, 30, 3_650);
        if (UploadOrigins.FirstOrDefault(origin => !origin.StartsWith("https://", StringComparison.Ordinal)) is { } bad)
            problems.Add("uploadOrigins", $"\"{bad}\"", "origins that start with https://", "correct it");
    }
}
