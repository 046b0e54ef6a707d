namespace Pulumi;

/// <summary>Options of a provider function's call whose result is an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources to wait for beyond those the arguments come from. Default: none.</summary>
    public InputList<Resource> DependsOn { get; set; } = [];
}
