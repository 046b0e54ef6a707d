namespace Blueprints.Engine;

/// <summary>The ways in which programs are started.</summary>
public enum ProgramRuntime
{
    /// <summary>A command that finds the engine in its environment, as .NET and Go programs do.</summary>
    Command,

    /// <summary>JavaScript or TypeScript, run by the program's own <c>@pulumi/pulumi</c>.</summary>
    NodeJs,

    /// <summary>Python, run by a launcher of ours with the program's own <c>pulumi</c>.</summary>
    Python,

    /// <summary>Pulumi YAML, which is interpreted and starts nothing.</summary>
    Yaml,
}
