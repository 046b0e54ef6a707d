namespace Pulumi.Testing;

/// <summary>Stands in for the engine and all providers in a test.</summary>
public interface IMocks
{
    /// <summary>Answers the registration of a resource or component (not of the stack), or the reading of an existing resource.</summary>
    /// <param name="args">The resource.</param>
    /// <returns>Its id, where null makes the id unknown, and its state: a dictionary of outputs by their names on the wire.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers the call of a provider function or of a resource's method.</summary>
    /// <param name="args">The call.</param>
    /// <returns>The result: a dictionary by names on the wire.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Is told the outputs of a component or stack; does nothing unless implemented.</summary>
    /// <param name="args">The outputs.</param>
    /// <returns>A task that ends when they are noted.</returns>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
