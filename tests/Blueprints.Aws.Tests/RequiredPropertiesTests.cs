using Blueprints.Testing;

namespace Blueprints.Aws.Tests;

public class RequiredPropertiesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_required_property_of_every_resource_used_is_set(bool preview)
    {
        var recording = await Phases.RecordAsync(Everything.Blueprint, preview);

        var required = recording.Graph.Resources
            .Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal))
            .SelectMany(resource => RequiredInputs.Of(resource.Type, resource.Inputs).Select(input => (resource.Type, resource.Name, input.Path, input.IsSet)))
            .ToList();

        required.Should().OnlyContain(input => input.IsSet);
        Snapshot.Matches(string.Join('\n', required.Select(input => $"{input.Type} {input.Path}").Distinct().Order(StringComparer.Ordinal)), "required-properties");
    }
}
