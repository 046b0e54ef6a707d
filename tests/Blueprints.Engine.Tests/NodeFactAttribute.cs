namespace Blueprints.Engine.Tests;

/// <summary>A test that runs programs with the official clients from npm. Where these are not installed (npm ci in Programs), it is skipped and says so.</summary>
sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Preview.Programs, "node_modules", "@pulumi", "pulumi")))
            Skip = "needs Node.js and `npm ci` in tests/Blueprints.Engine.Tests/Programs";
    }
}
