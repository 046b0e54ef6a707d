using System.Reflection;

namespace Blueprints.Cli.Commands;

/// <summary>The release that the tool is of.</summary>
static class ToolVersion
{
    /// <summary>Its version as packages have it: what a project that the tool writes asks for.</summary>
    public static string Text { get; } = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
