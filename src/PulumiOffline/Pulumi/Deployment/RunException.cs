namespace Pulumi;

/// <summary>A failure that is the program's or its user's to mend; it is shown without a stack trace.</summary>
public class RunException : Exception
{
    /// <summary>Makes the failure.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the failure.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="innerException">What caused it; null: nothing else.</param>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the failure for properties marked with <see cref="OutputAttribute">[Output]</see> that are not outputs.</summary>
    /// <param name="outputAttributeNames">The names of the outputs.</param>
    /// <returns>The failure.</returns>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) => new(
        $"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. [Output] attributed properties must be instances of Output<T>.");
}
