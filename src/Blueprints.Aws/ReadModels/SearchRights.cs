namespace Blueprints.Aws;

/// <summary>What callers may do in a search domain: verbs are named one by one, and the paths of searches where a verb could also write.</summary>
static class SearchRights
{
    /// <summary>Reading documents and searching.</summary>
    /// <param name="domainArn">The domain.</param>
    public static string Read(string domainArn) => PolicyDocument.Of(Reading(domainArn), Searching(domainArn));

    /// <summary>Reading, searching, and writing documents and indexes.</summary>
    /// <param name="domainArn">The domain.</param>
    public static string Write(string domainArn) => PolicyDocument.Of(
        Reading(domainArn),
        new() { Actions = ["es:ESHttpPost", "es:ESHttpPut", "es:ESHttpDelete"], Resources = [$"{domainArn}/*"] });

    static PolicyStatement Reading(string domainArn) => new() { Actions = ["es:ESHttpGet", "es:ESHttpHead"], Resources = [$"{domainArn}/*"] };

    // A search has a body, so clients send it by POST.
    static PolicyStatement Searching(string domainArn) => new()
    {
        Actions = ["es:ESHttpPost"],
        Resources = [$"{domainArn}/_search", $"{domainArn}/_msearch", $"{domainArn}/*/_search", $"{domainArn}/*/_msearch", $"{domainArn}/*/_count", $"{domainArn}/*/_mget"],
    };
}
