namespace Blueprints.Graph.Changes;

/// <summary>What a deployment does to a resource.</summary>
public enum ChangeAction
{
    /// <summary>It makes the resource.</summary>
    Add,

    /// <summary>It changes the resource in place.</summary>
    Change,

    /// <summary>It makes a new resource and deletes the old one.</summary>
    Replace,

    /// <summary>It deletes the resource.</summary>
    Delete,
}
