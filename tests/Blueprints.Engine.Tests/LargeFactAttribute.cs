namespace Blueprints.Engine.Tests;

/// <summary>A test that takes gigabytes; skipped unless <c>BLUEPRINTS_LARGE_TESTS</c> is 1, as the slower suites set it.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class LargeFactAttribute : FactAttribute
{
    public LargeFactAttribute() => Skip = Environment.GetEnvironmentVariable("BLUEPRINTS_LARGE_TESTS") == "1" ? null : "takes 2 GiB; set BLUEPRINTS_LARGE_TESTS=1";
}
