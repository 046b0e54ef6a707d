namespace PulumiOffline.Tests.Core;

/// <summary>Tests that set environment variables or the console: they belong to the whole process, so nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentCollection
{
    public const string Name = "Environment";
}
