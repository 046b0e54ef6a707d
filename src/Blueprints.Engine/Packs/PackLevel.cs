namespace Blueprints.Engine.Packs;

/// <summary>How much a violation of a pack's policy weighs.</summary>
public enum PackLevel
{
    /// <summary>It is told and stops nothing.</summary>
    Advisory,

    /// <summary>It stops a deployment.</summary>
    Mandatory,

    /// <summary>The policy is not asked.</summary>
    Disabled,

    /// <summary>A deployment would mend the resource; where it cannot, it stops.</summary>
    Remediate,
}
