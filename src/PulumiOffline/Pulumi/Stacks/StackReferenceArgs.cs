namespace Pulumi;

/// <summary>The inputs of a <see cref="StackReference"/>.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The other stack's full name, <c>organization/project/stack</c>; null: the reference's own name.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
