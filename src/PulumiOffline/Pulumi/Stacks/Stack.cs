using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// The root of a program's resources. Derive from it, make resources in the constructor, and set the
/// <see cref="OutputAttribute">[Output]</see> properties: they are the stack's outputs.
/// </summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack.</summary>
    /// <param name="options">Its options; default: none.</param>
    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", Convert(options)) => Deployment.Running.Stack = this;

    /// <summary>Checks and registers the <see cref="OutputAttribute">[Output]</see> properties of the derived class.</summary>
    /// <exception cref="RunException">A property is null or not an output.</exception>
    internal virtual Output<IDictionary<string, object?>> RegisterProgramOutputs()
    {
        var outputs = ResourceOutputs.ValuesOf(this, typeof(Stack));
        var missing = outputs.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (missing.Count > 0)
            throw new RunException(
                $"Output(s) '{string.Join(", ", missing)}' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.");

        var wrong = outputs.Where(output => output.Value is not IOutput).Select(output => output.Key).ToList();
        if (wrong.Count > 0)
            throw RunException.OutputsHaveIncorrectType(wrong);

        var registered = Output.Create<IDictionary<string, object?>>(outputs);
        RegisterOutputs(registered);
        return registered;
    }

    private static ComponentResourceOptions? Convert(StackOptions? options) => options is null ? null : new ComponentResourceOptions
    {
        ResourceTransformations = options.ResourceTransformations,
        ResourceTransforms = options.ResourceTransforms,
    };
}
