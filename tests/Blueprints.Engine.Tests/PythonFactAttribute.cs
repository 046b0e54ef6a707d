namespace Blueprints.Engine.Tests;

/// <summary>A test that starts Python. Where it is not on the path, it is skipped and says so.</summary>
sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "python3"))))
            Skip = "needs python3 on the path";
    }
}
