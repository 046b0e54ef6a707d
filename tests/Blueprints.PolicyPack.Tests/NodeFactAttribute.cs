namespace Blueprints.PolicyPack.Tests;

/// <summary>A test with the official clients from npm. Where these are not installed, it is skipped and says so.</summary>
sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Stacks.Programs, "node_modules", "@pulumi", "policy")))
            Skip = "needs Node.js and `npm ci` in tests/Blueprints.Engine.Tests/Programs";
    }
}
