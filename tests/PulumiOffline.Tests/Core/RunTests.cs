using Pulumi;

namespace PulumiOffline.Tests.Core;

[Collection(EnvironmentCollection.Name)]
public sealed class RunTests
{
    [Fact]
    public async Task Under_an_engine_that_is_not_the_offline_one_it_refuses_at_once()
    {
        using var variables = new EnvironmentVariables(
            ("PULUMI_MONITOR", "127.0.0.1:1"), ("PULUMI_ENGINE", "127.0.0.1:2"), ("PULUMI_PROJECT", "shop"), ("PULUMI_STACK", "dev"), ("PULUMI_DRY_RUN", "true"));

        var (code, told, ran) = await Run();

        code.Should().Be(1);
        told.Should().Contain("offline flavour").And.Contain("for example: PulumiSdk=Official pulumi up");
        ran.Should().BeFalse();
    }

    [Theory]
    [InlineData("PULUMI_MONITOR", null)]
    [InlineData("PULUMI_ENGINE", "")]
    [InlineData("PULUMI_PROJECT", null)]
    [InlineData("PULUMI_STACK", null)]
    [InlineData("PULUMI_DRY_RUN", "perhaps")]
    public async Task What_an_engine_does_not_say_was_not_started_by_one(string name, string? value)
    {
        using var variables = new EnvironmentVariables(
            ("PULUMI_MONITOR", "127.0.0.1:1"), ("PULUMI_ENGINE", "127.0.0.1:2"), ("PULUMI_PROJECT", "shop"), ("PULUMI_STACK", "dev"), ("PULUMI_DRY_RUN", "true"));
        using var broken = new EnvironmentVariables((name, value));

        var (code, told, _) = await Run();

        code.Should().Be(1);
        told.Should().Contain("without a Pulumi engine");
    }

    [Fact]
    public async Task Without_an_engine_it_says_what_to_do()
    {
        using var variables = new EnvironmentVariables(("PULUMI_MONITOR", null), ("PULUMI_ENGINE", null));

        var (code, told, ran) = await Run();

        code.Should().Be(1);
        told.Should().Contain("without a Pulumi engine").And.Contain("Deployment.TestAsync");
        ran.Should().BeFalse();
    }

    private static async Task<(int Code, string Told, bool Ran)> Run()
    {
        var (before, told, ran) = (Console.Error, new StringWriter(), false);
        Console.SetError(told);
        try
        {
            return (await Deployment.RunAsync(() => { ran = true; }), told.ToString(), ran);
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
