using System.Text.Json;
using Amazon.CDK.AWS.Batch;

namespace Blueprints.Cdk.Tests;

/// <summary>The array job of examples/sweep against the CDK's classes, which are generated from CloudFormation's own specification of AWS Batch.</summary>
public sealed class SweepExampleTests
{
    static readonly Type[] Known = typeof(CfnJobDefinition).GetNestedTypes();

    [Fact]
    public void The_job_definition_has_no_field_that_Batch_does_not_know()
    {
        using var job = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sweep", "aws-batch-part.json")));

        Unknown(job.RootElement, typeof(CfnJobDefinitionProps)).Should().BeEmpty();
    }

    [Fact]
    public void A_field_that_is_misspelt_is_found()
    {
        using var job = JsonDocument.Parse("""{ "type": "container", "containerProperties": { "image": "x", "volumes": [{ "efsVolumeConfig": {} }] } }""");

        Unknown(job.RootElement, typeof(CfnJobDefinitionProps)).Should().Equal("EfsVolumeConfig of VolumesProperty");
    }

    static IEnumerable<string> Unknown(JsonElement value, Type model) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Unknown(item, model)),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Field(field, model)),
        _ => [],
    };

    static IEnumerable<string> Field(JsonProperty field, Type model)
    {
        var name = char.ToUpperInvariant(field.Name[0]) + field.Name[1..];
        if (model.GetProperty(name) is null)
            return [$"{name} of {model.Name}"];
        return IsPlain(field.Value) ? [] : Unknown(field.Value, Known.First(type => new[] { $"{name}Property", $"{name.TrimEnd('s')}Property" }.Contains(type.Name)));
    }

    static bool IsPlain(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().All(IsPlain) : value.ValueKind != JsonValueKind.Object;
}
