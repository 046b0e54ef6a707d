namespace Blueprints.Cdk.Tests;

/// <summary>A test that needs the official command line of the CDK from npm. Where it is not installed (npm ci in Programs), it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CdkFactAttribute : FactAttribute
{
    public CdkFactAttribute() => Skip = File.Exists(CdkProgram.CommandLine) ? null : "needs Node.js and `npm ci` in tests/Blueprints.Cdk.Tests/Programs";
}
