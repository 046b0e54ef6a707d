using System.Collections.Immutable;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.IAM;
using Blueprints.Caching;
using Constructs;
using CfnUser = Amazon.CDK.AWS.ElastiCache.CfnUser;
using CfnUserProps = Amazon.CDK.AWS.ElastiCache.CfnUserProps;

namespace Blueprints.Cdk;

/// <summary>The users of a cache, who sign in with IAM, and the group that lets them in.</summary>
public sealed class CacheUsers
{
    const int IdLimit = 40;
    const string NobodysAccess = "off ~* -@all";

    readonly ImmutableArray<(CacheUser Spec, CfnUser User)> _users;

    internal CacheUsers(Construct scope, string name, CacheEngine engine, IReadOnlyList<CacheUser> users)
    {
        _users = [.. users.Select(user => (user, Make(scope, $"user-{user.Name}", PhysicalNames.Within(IdLimit, $"{name}-{user.Name}"), CacheDefaults.Name(engine), $"on {user.Access}")))];
        // Redis wants a default user in each group: this one is switched off. A Valkey group may not hold a user without sign-in.
        Default = engine == CacheEngine.Redis ? Nobody(scope, PhysicalNames.Within(IdLimit, $"{name}-nobody")) : null;
        Group = new(scope, "users", new CfnUserGroupProps
        {
            Engine = CacheDefaults.Name(engine),
            UserGroupId = PhysicalNames.Within(IdLimit, name),
            UserIds = [.. _users.Select(user => user.User.Ref), .. Default is null ? Array.Empty<string>() : [Default.Ref]],
        });
    }

    /// <summary>The group.</summary>
    public CfnUserGroup Group { get; }

    /// <summary>Redis's default user, switched off; null for Valkey.</summary>
    public CfnUser? Default { get; }

    /// <summary>The users by the names of the spec.</summary>
    public ImmutableDictionary<string, CfnUser> Users => _users.ToImmutableDictionary(user => user.Spec.Name, user => user.User);

    internal IEnumerable<(string Name, string Value)> Environment => _users.Select(user => ($"USER_{user.Spec.Name.ToUpperInvariant().Replace('-', '_')}", user.User.UserName));

    /// <summary>The right of a block to sign in as the users that admit it; null where none does.</summary>
    internal PolicyStatement? RightsOf(string block, string cacheArn)
    {
        var admitting = _users.Where(user => user.Spec.Admits(block)).Select(user => user.User.AttrArn).ToList();
        return admitting.Count == 0 ? null : Right.To(["elasticache:Connect"], [cacheArn, .. admitting]);
    }

    // For sign-in with IAM, id and name have to be the same.
    static CfnUser Make(Construct scope, string id, string userId, string engine, string access) => new(scope, id, new CfnUserProps
    {
        UserId = userId,
        UserName = userId,
        Engine = engine,
        AccessString = access,
        // The CDK leaves this one as it is written.
        AuthenticationMode = new Dictionary<string, object> { ["Type"] = "iam" },
    });

    static CfnUser Nobody(Construct scope, string userId) => new(scope, "nobody", new CfnUserProps
    {
        UserId = userId,
        UserName = "default",
        Engine = CacheDefaults.Name(CacheEngine.Redis),
        AccessString = NobodysAccess,
        NoPasswordRequired = true,
    });
}
