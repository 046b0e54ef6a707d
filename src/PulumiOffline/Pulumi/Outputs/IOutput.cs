using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An output whose type is known only at run time.</summary>
internal interface IOutput
{
    /// <summary>Waits for the data.</summary>
    Task<OutputData<object?>> GetDataAsync();

    /// <summary>Applies a function that takes any value.</summary>
    Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func);
}
