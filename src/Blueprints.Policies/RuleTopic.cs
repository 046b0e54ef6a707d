namespace Blueprints.Policies;

/// <summary>What a rule is about. The first two digits of its id say the same.</summary>
public enum RuleTopic
{
    /// <summary>BP10xx: servers that keep nothing.</summary>
    Stateless,

    /// <summary>BP11xx: what goes on when a part fails.</summary>
    Availability,

    /// <summary>BP12xx: queues and their dead letters.</summary>
    Queues,

    /// <summary>BP13xx: fleets that follow the load.</summary>
    Scaling,

    /// <summary>BP14xx: databases and their connections.</summary>
    Databases,

    /// <summary>BP15xx: who may read, and what is encrypted.</summary>
    Security,

    /// <summary>BP16xx: caches, and delivery by edges.</summary>
    Delivery,

    /// <summary>BP17xx: money spent without use.</summary>
    Cost,

    /// <summary>BP18xx: the next step of the roadmap, neither too early nor too late.</summary>
    Growth,

    /// <summary>Rules of one's own, and policies of packs; their ids have other prefixes.</summary>
    Own,
}
