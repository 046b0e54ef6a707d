namespace Blueprints.Cdk.Tests;

/// <summary>A test that needs cfn-lint beside Node. Where one of them is missing it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CfnLintTheoryAttribute : TheoryAttribute
{
    public CfnLintTheoryAttribute() => Skip = Node.Missing ?? (Node.Program("cfn-lint") is null ? "cfn-lint is not on the PATH: pip install cfn-lint to run this test" : null);
}
