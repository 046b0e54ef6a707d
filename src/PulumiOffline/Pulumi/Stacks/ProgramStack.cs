namespace Pulumi;

/// <summary>The stack of a program that is given as a function.</summary>
internal sealed class ProgramStack : Stack
{
    public ProgramStack(Func<Task<IDictionary<string, object?>>> createResources, StackOptions? options = null)
        : base(options) =>
        // A stack is built in its constructor, so this waits; the run has a thread of its own without a synchronization context.
        Outputs = createResources().GetAwaiter().GetResult();

    public IDictionary<string, object?> Outputs { get; }

    /// <summary>Registers what the function gave.</summary>
    internal override Output<IDictionary<string, object?>> RegisterProgramOutputs()
    {
        var registered = Output.Create(Outputs);
        RegisterOutputs(registered);
        return registered;
    }
}
