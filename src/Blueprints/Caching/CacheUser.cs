using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Caching;

/// <summary>
/// A user of a cache (role-based access control). Users sign in with IAM: the caller's role gets a short-lived token, so there is no password to keep, rotate or leak.
/// </summary>
public sealed partial record CacheUser
{
    /// <summary>What a user may do who is given no access of its own: all keys, channels and commands but the dangerous ones.</summary>
    public const string DefaultAccess = "~* &* +@all -@dangerous";

    const int MaxCallers = 50;

    /// <summary>The user's name, unique in the cache; 1 to 16 of a-z, 0-9 and inner hyphens. A rename replaces the user.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do, in the engine's ACL syntax without <c>on</c>: keys (<c>~app:*</c>), channels (<c>&amp;*</c>), commands (<c>+@read</c>). Default: <see cref="DefaultAccess"/>.</summary>
    public string Access { get; init; } = DefaultAccess;

    /// <summary>The blocks that may sign in as this user; at most 50. Default: every block that calls the cache.</summary>
    public ValueList<string> Callers { get; init; } = [];

    /// <summary>Whether a block may sign in as this user.</summary>
    /// <param name="block">The name of a block that calls the cache.</param>
    public bool Admits(string block) => Callers.Count == 0 || Callers.Contains(block);

    internal static void Validate(ValueList<CacheUser> users, ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("users.count", users.Count, 0, 50);
        problems.Unique("users", users.Select(user => user.Name));
        for (var i = 0; i < Math.Min(users.Count, 50); i++)
            users[i].Validate(problems.At($"users[{i}]"), blueprint);
    }

    void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Name("name", Name, 16);
        if (Name == "default")
            problems.Add("name", "\"default\"", "any name but this one, which the engine gives to whoever does not sign in", "rename it");
        if (!Acl().IsMatch(Access))
            problems.Add("access", $"\"{Access}\"", "keys ~…, channels &…, commands +… or -…, with spaces between; no passwords", "write it as the engine's ACL has it, without on or off");
        problems.Range("callers.count", Callers.Count, 0, MaxCallers);
        foreach (var caller in Callers.Take(MaxCallers).Where(caller => !blueprint.Has(caller)))
            problems.Add("callers", $"\"{caller}\"", $"a block: {blueprint.BlockNames}", "name an existing block");
    }

    [GeneratedRegex(@"^(%(R|W|RW))?[~&+\-][^\s<>#]{1,200}( (%(R|W|RW))?[~&+\-][^\s<>#]{1,200}){0,99}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Acl();
}
