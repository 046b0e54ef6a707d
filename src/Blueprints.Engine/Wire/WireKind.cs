namespace Blueprints.Engine.Wire;

/// <summary>The kinds of value on the wire.</summary>
enum WireKind
{
    /// <summary>A plain value: null, text, number, flag, list or object.</summary>
    Plain,

    /// <summary>A value that is not known yet.</summary>
    Unknown,

    /// <summary>A secret around a value.</summary>
    Secret,

    /// <summary>A reference to a resource.</summary>
    Reference,

    /// <summary>A value with the resources that it comes from.</summary>
    Output,

    /// <summary>A file or a text.</summary>
    Asset,

    /// <summary>An archive.</summary>
    Archive,
}
