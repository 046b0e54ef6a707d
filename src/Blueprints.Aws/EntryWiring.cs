using Pulumi;

namespace Blueprints.Aws;

/// <summary>What the blocks that users enter by are given in one region; each is null where nothing asks for it.</summary>
/// <param name="HostedZoneId">The hosted zone of domain names.</param>
/// <param name="TrustStoreArn">The trust store of the region.</param>
/// <param name="SignInSecret">The secret of the sign-in's client.</param>
sealed record EntryWiring(Input<string>? HostedZoneId, Input<string>? TrustStoreArn, Input<string>? SignInSecret);
