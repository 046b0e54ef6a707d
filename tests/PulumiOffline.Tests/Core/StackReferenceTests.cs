using Pulumi;

namespace PulumiOffline.Tests.Core;

public sealed class StackReferenceTests
{
    private static RecordingMocks Mocks => new()
    {
        State = _ => new Dictionary<string, object>
        {
            ["outputs"] = new Dictionary<string, object> { ["vpc"] = "v-1", ["password"] = "p" },
            ["secretOutputNames"] = new[] { "password" },
        },
    };

    [Fact]
    public async Task Outputs_of_the_other_stack_are_read()
    {
        var mocks = Mocks;

        await Deployment.TestAsync(mocks, Given.Update, async () =>
        {
            var other = new StackReference("org/net/dev");
            (await Given.Value(other.GetOutput("vpc"))).Should().Be("v-1");
            (await Given.Value(other.GetOutput("none"))).Should().BeNull();
            (await other.RequireValueAsync("vpc")).Should().Be("v-1");
        });

        mocks["org/net/dev"].Id.Should().Be("org/net/dev");
        mocks["org/net/dev"].Inputs["name"].Should().Be("org/net/dev");
    }

    [Fact]
    public async Task Secret_outputs_stay_secret() => await Deployment.TestAsync(Mocks, Given.Update, async () =>
    {
        var other = new StackReference("org/net/dev");

        (await Output.IsSecretAsync(other.RequireOutput("password"))).Should().BeTrue();
        (await Output.IsSecretAsync(other.RequireOutput("vpc"))).Should().BeFalse();
        (await other.GetOutputDetailsAsync("password")).SecretValue.Should().Be("p");
        await FluentActions.Awaiting(() => other.GetValueAsync("password")).Should().ThrowAsync<InvalidOperationException>();
    });

    [Fact]
    public async Task Missing_required_output_fails_the_run()
    {
        var run = () => Given.Program(Mocks, Given.Update, () => new StackReference("org/net/dev").RequireOutput("none"));

        await run.Should().ThrowAsync<RunException>().WithMessage("*Required output 'none' does not exist on stack 'org/net/dev'*");
    }

    [Fact]
    public async Task Stash_keeps_a_value()
    {
        var mocks = new RecordingMocks();

        await Given.Program(mocks, Given.Update, () => _ = new Stash("s", new StashArgs { Input = "kept" }));

        mocks["s"].Inputs["input"].Should().Be("kept");
    }
}
