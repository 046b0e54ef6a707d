namespace Blueprints.Cdk;

/// <summary>Ranges of addresses.</summary>
static class Cidr
{
    /// <summary>Every IPv4 address.</summary>
    public const string Anywhere = "0.0.0.0/0";
}
