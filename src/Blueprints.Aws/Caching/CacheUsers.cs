using System.Collections.Immutable;
using Blueprints.Caching;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;
using Iam = Pulumi.Aws.Iam;

namespace Blueprints.Aws;

/// <summary>The users of a cache and their group. They sign in with IAM; who does not sign in can do nothing.</summary>
public sealed class CacheUsers
{
    const int IdLimit = 40;
    const string NobodysAccess = "off ~* -@all";

    readonly string _name;
    readonly ImmutableArray<(CacheUser Spec, ElastiCache.User User)> _users;

    CacheUsers(string name, CacheEngine engine, IReadOnlyList<CacheUser> users, CustomResourceOptions options)
    {
        _name = name;
        _users = [.. users.Select(user => (user, SignsIn(user, engine, options)))];
        // Redis wants a default user in each group: this one is switched off. A Valkey group may not hold a user without sign-in.
        Default = engine == CacheEngine.Redis ? Nobody(options) : null;
        Group = new(name, new()
        {
            Engine = CacheDefaults.Name(engine),
            UserGroupId = Id(name),
            UserIds = [.. _users.Select(user => (Input<string>)user.User.UserId), .. Default is null ? Array.Empty<Input<string>>() : [Default.UserId]],
        }, options);
    }

    /// <summary>The group that the cache admits.</summary>
    public ElastiCache.UserGroup Group { get; }

    /// <summary>The switched-off default user of a Redis group; null for Valkey.</summary>
    public ElastiCache.User? Default { get; }

    /// <summary>The users by name.</summary>
    public ImmutableDictionary<string, ElastiCache.User> Users => _users.ToImmutableDictionary(user => user.Spec.Name, user => user.User);

    /// <summary>What callers find in their environment: the name to sign in with for each user.</summary>
    internal IEnumerable<(string Name, Input<string> Value)> Environment =>
        _users.Select(user => ($"USER_{user.Spec.Name.ToUpperInvariant().Replace('-', '_')}", (Input<string>)user.User.UserName));

    /// <summary>The users of a cache; null where it names none.</summary>
    internal static CacheUsers? Of(string name, CacheEngine engine, IReadOnlyList<CacheUser> users, CustomResourceOptions options) =>
        users.Count == 0 ? null : new(name, engine, users, options);

    /// <summary>Lets servers sign in as the users that admit them, and nothing else.</summary>
    internal Iam.RolePolicy? Admit(Servers servers, Output<string> cacheArn, CustomResourceOptions options)
    {
        var admitting = _users.Where(user => user.Spec.Admits(servers.Block)).Select(user => user.User.Arn).ToList();
        return admitting.Count == 0 ? null : new($"{_name}-to-{servers.Block}", new()
        {
            Role = servers.Role.Name,
            Policy = Output.All([cacheArn, .. admitting]).Apply(arns => PolicyDocument.Of(new PolicyStatement { Actions = ["elasticache:Connect"], Resources = arns })),
        }, options);
    }

    // For sign-in with IAM, id and name have to be the same.
    ElastiCache.User SignsIn(CacheUser user, CacheEngine engine, CustomResourceOptions options) => new($"{_name}-{user.Name}", new()
    {
        UserId = Id($"{_name}-{user.Name}"),
        UserName = Id($"{_name}-{user.Name}"),
        Engine = CacheDefaults.Name(engine),
        AccessString = $"on {user.Access}",
        AuthenticationMode = new ElastiCache.Inputs.UserAuthenticationModeArgs { Type = "iam" },
    }, options);

    ElastiCache.User Nobody(CustomResourceOptions options) => new($"{_name}-nobody", new()
    {
        UserId = Id($"{_name}-nobody"),
        UserName = "default",
        Engine = CacheDefaults.Name(CacheEngine.Redis),
        AccessString = NobodysAccess,
        AuthenticationMode = new ElastiCache.Inputs.UserAuthenticationModeArgs { Type = "no-password-required" },
    }, options);

    static string Id(string logicalName) => ShortName.WhereTooLong(logicalName, IdLimit) ?? logicalName;
}
