namespace Blueprints.Catalog;

/// <summary>What an instance type is rented for.</summary>
public enum InstanceKind
{
    /// <summary>An EC2 instance, such as <c>m7g.large</c>.</summary>
    Compute,

    /// <summary>An RDS or Aurora class, such as <c>db.r6g.large</c>.</summary>
    Database,

    /// <summary>An ElastiCache node, such as <c>cache.r7g.large</c>.</summary>
    Cache,
}
