using Blueprints.Cli.Commands;
using Blueprints.Policies;

namespace Blueprints.Cli.Rendering;

/// <summary>The files of a rule of one's own: the rule, its test, and a project for each.</summary>
/// <param name="name">The rule's name, in lower case with hyphens.</param>
/// <param name="id">Its id.</param>
/// <param name="source">A checkout of Blueprints to build against; null for the package.</param>
sealed class PolicyTemplate(string name, string id, string? source)
{
    /// <summary>Where the library's project is in a checkout.</summary>
    public const string Library = "src/Blueprints.Policies/Blueprints.Policies.csproj";

    readonly string _class = string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The files, by their place.</summary>
    public IEnumerable<(string Path, string Text)> Files =>
    [
        ($"{name}/{name}.csproj", Project(Reference)),
        ($"{name}/{_class}.cs", Rule),
        ($"{name}.Tests/{name}.Tests.csproj", Project($"""
            <ProjectReference Include="../{name}/{name}.csproj" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageReference Include="xunit" Version="2.9.3" />
                <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
            """)),
        ($"{name}.Tests/{_class}Tests.cs", Test),
    ];

    string Reference => source is null
        ? $"""<PackageReference Include="Blueprints.Policies" Version="{ToolVersion.Text}" />"""
        : $"""<ProjectReference Include="{System.IO.Path.GetFullPath(System.IO.Path.Combine(source, Library)).Replace('\\', '/')}" />""";

    static string Project(string references) => $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>

          <ItemGroup>
            {references}
          </ItemGroup>

        </Project>

        """;

    string Rule => $$"""
        using Blueprints.Policies;

        /// <summary>{{id}}: every bucket names its owner.</summary>
        public sealed class {{_class}} : PolicyRule
        {
            public override RuleInfo Info { get; } = new()
            {
                Id = "{{id}}",
                Name = "{{name}}",
                Topic = RuleTopic.Own,
                Level = RuleLevel.Warning,
                Title = "Every bucket carries the tag owner.",
                Rationale = "A bucket that nobody owns is never cleaned up.",
                Remediation = "Set the tag owner to a team.",
                Reference = "Our own rules",
                ForEachResource = true,
            };

            // A fact is missing, unknown before deployment, or known; only what is known or missing is held against a resource.
            public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
                from bucket in context.OfType("aws:s3/bucket:Bucket")
                where !bucket.Fact("tags").IsUnknown && bucket.Fact("tags").Members.All(tag => tag.Name != "owner")
                select About(bucket, "tags", "without owner", "a tag owner", "set it to a team");
        }

        """;

    string Test => $$$"""
        using System.Text.Json;
        using Blueprints.Graph;
        using Blueprints.Policies;
        using Xunit;

        public sealed class {{{_class}}}Tests
        {
            [Fact]
            public void A_bucket_without_an_owner_is_found() => Assert.Equal("files: tags is without owner; allowed: a tag owner; set it to a team", Assert.Single(Found("{}")));

            [Fact]
            public void A_bucket_with_an_owner_is_fine() => Assert.Empty(Found("{ \"tags\": { \"owner\": \"shop\" } }"));

            [Fact]
            public void What_only_deployment_tells_is_not_held_against_a_bucket() => Assert.Empty(Found($"{{ \"tags\": \"{GraphResource.Unknown}\" }}"));

            static IEnumerable<string> Found(string inputs)
            {
                var bucket = new GraphResource { Urn = "urn:pulumi:test::test::aws:s3/bucket:Bucket::files", Type = "aws:s3/bucket:Bucket", Name = "files", Inputs = JsonElement.Parse(inputs) };
                return new PolicyCheck([new {{{_class}}}()]).Run(new PolicyContext(new ResourceGraph([bucket])), "test", new DateOnly(2026, 1, 1)).Findings.Select(found => found.Finding.Message);
            }
        }

        """;
}
