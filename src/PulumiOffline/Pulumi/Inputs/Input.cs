namespace Pulumi;

/// <summary>A property value of a resource: either a plain value or an <see cref="Output{T}"/> that another resource will give.</summary>
/// <typeparam name="T">The type of the plain value.</typeparam>
public class Input<T> : IInput
{
    private protected Input(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    private protected Output<T> Value { get; set; }

    IOutput IInput.Flat => Value;

    IOutput IInput.Parts => Parts;

    private protected virtual IOutput Parts => Value;

    /// <summary>Makes an input of a plain value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Input<T>(T value) => Output.Create(value);

    /// <summary>Makes an input of an output.</summary>
    /// <param name="value">The output.</param>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>Gives the output that holds the input's value.</summary>
    /// <param name="input">The input.</param>
    public static implicit operator Output<T>(Input<T> input) => input.Value;
}
