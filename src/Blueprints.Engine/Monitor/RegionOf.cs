using Blueprints.Engine.Session;

namespace Blueprints.Engine.Monitor;

/// <summary>Finds the AWS region that a request is about.</summary>
static class RegionOf
{
    const string Default = "us-east-1";

    /// <summary>The region of a provider, else that of the configuration, else us-east-1.</summary>
    /// <param name="session">The run.</param>
    /// <param name="provider">The provider's reference; empty for the default one.</param>
    public static string Resource(PreviewSession session, string provider)
    {
        var urn = provider.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var end ? provider[..end] : "";
        return session.Resources.Find(urn)?.Inputs.Fields.GetValueOrDefault("region")?.StringValue is { Length: > 0 } region ? region : session.Program.Config.GetValueOrDefault("aws:region", Default);
    }
}
