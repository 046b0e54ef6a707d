namespace Blueprints.Engine.Tests;

/// <summary>As <see cref="NodeFactAttribute"/>, for several inputs.</summary>
sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = new NodeFactAttribute().Skip;
}
