using System.Text.Json;
using Pulumi;

namespace PulumiOffline.Tests.Core;

[Collection(EnvironmentCollection.Name)]
public sealed class ConfigTests
{
    private const string Values = """
        { "project:name": "n", "project:flag": "true", "project:count": "7", "project:share": "0.5", "project:object": "{\"Size\":3}",
          "other:config:key": "old", "project:bad": "x" }
        """;

    private static async Task With(Action<Config> look)
    {
        using var variables = new EnvironmentVariables(("PULUMI_CONFIG", Values), ("PULUMI_CONFIG_SECRET_KEYS", """["project:name"]"""));
        await Given.Program(() => look(new Config()));
    }

    [Fact]
    public async Task Values_are_typed() => await With(config =>
    {
        config.Get("name").Should().Be("n");
        config.GetBoolean("flag").Should().BeTrue();
        config.GetInt32("count").Should().Be(7);
        config.GetDouble("share").Should().Be(0.5);
        config.GetObject<Shape>("object")!.Size.Should().Be(3);
        config.GetObject<Shape>("object", new JsonSerializerOptions())!.Size.Should().Be(3);
        config.RequireInt32("count").Should().Be(7);
        config.RequireObject<Shape>("object").Size.Should().Be(3);
    });

    [Fact]
    public async Task What_is_not_set_is_null() => await With(config =>
    {
        config.Get("none").Should().BeNull();
        config.GetBoolean("none").Should().BeNull();
        config.GetSecretInt32("none").Should().BeNull();
        config.GetObject<Shape>("none").Should().BeNull();
        config.GetSecretObject<Shape>("none").Should().BeNull();
    });

    [Fact]
    public async Task Secret_forms_give_secret_outputs()
    {
        Output<string>? text = null;
        Output<double>? number = null;
        Output<Shape>? shape = null;

        await With(config => (text, number, shape) = (config.RequireSecret("name"), config.GetSecretDouble("share"), config.RequireSecretObject<Shape>("object")));

        (await Output.IsSecretAsync(text!)).Should().BeTrue();
        (await Given.Value(number!)).Should().Be(0.5);
        (await Output.IsSecretAsync(shape!)).Should().BeTrue();
    }

    [Fact]
    public async Task Other_namespaces_and_the_older_form_of_keys_are_read() => await With(_ =>
    {
        new Config("other").Require("key").Should().Be("old");
        new Config("other:config").Get("key").Should().Be("old");
    });

    [Fact]
    public async Task Wrong_types_and_missing_values_are_told() => await With(config =>
    {
        config.Invoking(values => values.GetInt32("bad")).Should().Throw<RunException>().WithMessage("*'project:bad'*'x'*Int32*");
        config.Invoking(values => values.GetBoolean("bad")).Should().Throw<RunException>();
        config.Invoking(values => values.GetObject<Shape>("bad")).Should().Throw<RunException>();
        config.Invoking(values => values.Require("none")).Should().Throw<RunException>().WithMessage("*project:none*pulumi config set*");
        config.Invoking(values => values.RequireSecretDouble("none")).Should().Throw<RunException>();
    });

    private sealed record Shape(int Size);
}
