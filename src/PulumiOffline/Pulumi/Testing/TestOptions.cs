namespace Pulumi.Testing;

/// <summary>What a test pretends about the deployment.</summary>
public class TestOptions
{
    /// <summary>The project's name; null: "project".</summary>
    public string? ProjectName { get; set; }

    /// <summary>The stack's name; null: "stack".</summary>
    public string? StackName { get; set; }

    /// <summary>Whether it is a preview, in which outputs that the mocks leave out are unknown; null: true.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>The organization's name; null: "organization".</summary>
    public string? OrganizationName { get; set; }

    /// <summary>The project's folder; null: asking for it is an error.</summary>
    public string? RootDirectory { get; set; }
}
