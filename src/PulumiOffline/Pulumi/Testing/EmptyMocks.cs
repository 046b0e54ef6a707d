namespace Pulumi.Testing;

/// <summary>Mocks that give every resource its inputs as state and no id.</summary>
public class EmptyMocks : IMocks
{
    /// <summary>Gives the inputs back.</summary>
    /// <param name="args">The resource.</param>
    /// <returns>No id, and the inputs.</returns>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => Task.FromResult<(string?, object)>((null, args.Inputs));

    /// <summary>Gives the call back, which is no valid result: a test whose program calls functions needs mocks of its own.</summary>
    /// <param name="args">The call.</param>
    /// <returns>The call.</returns>
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args);
}
