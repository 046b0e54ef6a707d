namespace Pulumi;

/// <summary>Options of a stack.</summary>
public class StackOptions
{
    /// <summary>Synchronous transformations of the stack and all resources in it. Default: none.</summary>
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];

    /// <summary>Asynchronous transforms of the stack and all resources in it. Default: none.</summary>
    public List<ResourceTransform> ResourceTransforms { get; set; } = [];
}
