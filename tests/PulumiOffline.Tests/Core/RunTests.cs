using Pulumi;

namespace PulumiOffline.Tests.Core;

[Collection(EnvironmentCollection.Name)]
public sealed class RunTests
{
    [Fact]
    public async Task Under_an_engine_the_offline_flavour_refuses_at_once()
    {
        using var variables = new EnvironmentVariables(("PULUMI_MONITOR", "127.0.0.1:1"), ("PULUMI_ENGINE", "127.0.0.1:2"));

        var (code, told, ran) = await Run();

        code.Should().Be(1);
        told.Should().Contain("offline flavour").And.Contain("PulumiSdk=Official");
        ran.Should().BeFalse();
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
