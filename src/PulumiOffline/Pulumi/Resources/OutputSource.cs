namespace Pulumi;

/// <summary>Gives one output of a resource its value; the resource is the output's first dependency.</summary>
internal sealed class OutputSource<T> : IOutputSource
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Resource _resource;

    public OutputSource(Resource resource)
    {
        _resource = resource;
        Output = new Output<T>(_source.Task);
    }

    public Output<T> Output { get; }

    public Type TargetType => typeof(T);

    public void SetResult(OutputData<object?> data) =>
        _source.SetResult(new OutputData<T>(data.Resources.Add(_resource), data.Value is null ? default! : (T)data.Value, data.IsKnown, data.IsSecret));

    public void TrySetDefault(bool isKnown) => _source.TrySetResult(new OutputData<T>([_resource], default!, isKnown, IsSecret: false));

    public void TrySetException(Exception exception) => _source.TrySetException(exception);
}
