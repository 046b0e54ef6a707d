namespace Blueprints.Engine.Tests;

/// <summary>As <see cref="PythonFactAttribute"/>, for several inputs.</summary>
sealed class PythonTheoryAttribute : TheoryAttribute
{
    public PythonTheoryAttribute() => Skip = new PythonFactAttribute().Skip;
}
