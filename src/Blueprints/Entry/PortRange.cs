using Blueprints.Validation;

namespace Blueprints.Entry;

/// <summary>Ports from one to another, both among them.</summary>
/// <param name="From">The first port; 1 to 65,535.</param>
/// <param name="To">The last port; 0 for the first one alone. Default: 0.</param>
public sealed record PortRange(int From, int To = 0)
{
    /// <summary>The last port.</summary>
    internal int Last => To == 0 ? From : To;

    /// <summary>Whether a port is among them.</summary>
    internal bool Has(int port) => port >= From && port <= Last;

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("from", From, 1, 65_535);
        problems.Range("to", Last, From, 65_535);
    }
}
