namespace Pulumi;

/// <summary>A union whose two types are known only at run time.</summary>
internal interface IUnion
{
    /// <summary>The value that is present.</summary>
    object Value { get; }
}
