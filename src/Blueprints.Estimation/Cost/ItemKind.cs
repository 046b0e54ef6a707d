namespace Blueprints.Estimation.Cost;

/// <summary>What moves a cost.</summary>
public enum ItemKind
{
    /// <summary>Paid for being there: instances, storage allocated, addresses.</summary>
    Fixed,

    /// <summary>Paid by use: requests, gigabytes moved, storage filled.</summary>
    Usage,
}
