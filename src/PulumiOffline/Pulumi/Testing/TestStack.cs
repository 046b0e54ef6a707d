namespace Pulumi.Testing;

/// <summary>The stack of a test that is given as a function.</summary>
internal sealed class TestStack : Stack
{
    public TestStack(Func<Task<IDictionary<string, object?>>> createResources) =>
        // A stack is built in its constructor, so this waits; the run has a thread of its own without a synchronization context.
        Outputs = createResources().GetAwaiter().GetResult();

    public IDictionary<string, object?> Outputs { get; }
}
