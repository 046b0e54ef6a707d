namespace Pulumi;

/// <summary>An input whose element type is known only at run time.</summary>
internal interface IInput
{
    /// <summary>The input as one value.</summary>
    IOutput Flat { get; }

    /// <summary>The input as its parts, so that one unknown element does not hide its siblings.</summary>
    IOutput Parts { get; }
}
