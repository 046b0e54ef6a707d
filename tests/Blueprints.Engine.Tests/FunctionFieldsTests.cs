using Blueprints.Engine.Answers;
using Blueprints.Graph;

namespace Blueprints.Engine.Tests;

/// <summary>What is known of functions that have no answer.</summary>
public sealed class FunctionFieldsTests
{
    [Fact]
    public void Each_output_of_an_AWS_function_is_there_and_unknown()
    {
        var result = FunctionFields.Unknown("aws:index/getAvailabilityZones:getAvailabilityZones");

        result.Fields.Keys.Should().BeEquivalentTo("allAvailabilityZones", "excludeNames", "excludeZoneIds", "filters", "groupNames", "id", "names", "region", "state", "zoneIds");
        result.Fields.Values.Should().OnlyContain(value => value.StringValue == GraphResource.Unknown);
    }

    [Theory]
    [InlineData("kubernetes:yaml:decode")]
    [InlineData("aws:index/getNothing:getNothing")]
    [InlineData("")]
    public void Of_a_function_that_the_schema_does_not_have_nothing_is_said(string token) => FunctionFields.Unknown(token).Fields.Should().BeEmpty();
}
