using System.Xml.Linq;

namespace Conventions.Tests;

/// <summary>What a release is made with.</summary>
public sealed class ReleaseTests
{
    static string Read(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, .. path]));

    [Fact]
    public void A_release_gives_its_version_to_its_own_packages_and_not_to_what_they_depend_on() =>
        Read(".github", "workflows", "release.yml").Should().Contain("-p:ReleaseVersion=\"${GITHUB_REF_NAME#v}\"").And.NotContain("-p:Version=");

    [Fact]
    public void The_template_asks_for_the_version_that_releases_replace() =>
        Read("templates", "service", "NewService.csproj").Should().Contain($"Include=\"Blueprints.Aws\" Version=\"{Development()}\"");

    static string Development() => XDocument.Parse(Read("Directory.Build.props")).Descendants("ReleaseVersion").Single().Value;
}
