namespace Pulumi;

/// <summary>Gives an output of a resource its value when the resource is registered.</summary>
internal interface IOutputSource
{
    Type TargetType { get; }

    void SetResult(OutputData<object?> data);

    /// <summary>Gives the type's default, if there is no value yet.</summary>
    void TrySetDefault(bool isKnown);

    void TrySetException(Exception exception);
}
