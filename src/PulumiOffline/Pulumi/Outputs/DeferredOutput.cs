namespace Pulumi;

/// <summary>An output that exists before its value does: hand out <see cref="Output"/>, resolve it later. It breaks cycles.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _resolved;

    /// <summary>Makes an output without a value. A program whose deferred outputs are never resolved does not end.</summary>
    public DeferredOutput() => Output = new Output<T>(_source.Task);

    /// <summary>The output to hand out.</summary>
    public Output<T> Output { get; }

    /// <summary>Gives the output its value, with its secretness and dependencies, or its failure.</summary>
    /// <param name="output">Where the value comes from.</param>
    /// <exception cref="InvalidOperationException">It has been resolved before.</exception>
    public void Resolve(Output<T> output)
    {
        if (Interlocked.Exchange(ref _resolved, 1) == 1)
            throw new InvalidOperationException("A DeferredOutput is resolved once; this one has been resolved already.");

        output.Data.ContinueWith(_source.SetFromTask, TaskScheduler.Default);
    }
}
