using Pulumi.Testing;

namespace Pulumi;

/// <summary>What a run is told about the deployment that it belongs to.</summary>
/// <param name="ProjectName">The project's name.</param>
/// <param name="StackName">The stack's name.</param>
/// <param name="OrganizationName">The organization's name.</param>
/// <param name="RootDirectory">The project's folder; null: not known.</param>
/// <param name="IsDryRun">Whether it is a preview.</param>
internal sealed record DeploymentSettings(string ProjectName, string StackName, string OrganizationName, string? RootDirectory, bool IsDryRun)
{
    public static DeploymentSettings Of(TestOptions options) => new(
        options.ProjectName ?? "project", options.StackName ?? "stack", options.OrganizationName ?? "organization", options.RootDirectory, options.IsPreview ?? true);
}
