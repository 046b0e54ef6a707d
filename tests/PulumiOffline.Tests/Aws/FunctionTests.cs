using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;

namespace PulumiOffline.Tests.Aws;

public class FunctionTests
{
    private readonly AwsMocks mocks = new();

    [Fact]
    public async Task Invoke_takes_inputs_and_gives_a_typed_output()
    {
        mocks.Result["imageId"] = "ami-1";
        mocks.Result["architecture"] = "arm64";
        string? image = null;
        await Run(async () =>
        {
            var ami = Ec2.GetAmi.Invoke(new Ec2.GetAmiInvokeArgs
            {
                MostRecent = true,
                Owners = { "amazon" },
                Filters = { new Ec2.Inputs.GetAmiFilterInputArgs { Name = "name", Values = { "al2023-ami-*" } } },
            });
            image = await OutputUtilities.GetValueAsync(ami.Apply(found => $"{found.ImageId}/{found.Architecture}"));
        });

        image.Should().Be("ami-1/arm64");
        var call = mocks.Calls.Should().ContainSingle().Subject;
        call.Token.Should().Be("aws:ec2/getAmi:getAmi");
        call.Args["mostRecent"].Should().Be(true);
    }

    [Fact]
    public async Task InvokeAsync_takes_plain_values()
    {
        mocks.Result["names"] = ImmutableArray.Create<object>("us-east-1a", "us-east-1b");
        ImmutableArray<string> names = [];
        await Run(async () => names = (await Pulumi.Aws.GetAvailabilityZones.InvokeAsync(new Pulumi.Aws.GetAvailabilityZonesArgs { State = "available" })).Names);

        names.Should().Equal("us-east-1a", "us-east-1b");
        mocks.Calls.Single().Args["state"].Should().Be("available");
    }

    [Fact]
    public async Task Arguments_may_be_left_out_where_nothing_is_required()
    {
        mocks.Result["accountId"] = "123456789012";
        string? account = null;
        await Run(async () => account = await OutputUtilities.GetValueAsync(Pulumi.Aws.GetCallerIdentity.Invoke().Apply(identity => identity.AccountId)));

        account.Should().Be("123456789012");
    }

    [Fact]
    public void Functions_have_three_calls_and_their_nested_types_have_their_own_names()
    {
        typeof(Iam.GetPolicyDocument).GetMethods().Count(method => method.Name == "Invoke").Should().Be(2);
        typeof(Iam.GetPolicyDocument).GetMethods().Count(method => method.Name == "InvokeAsync").Should().Be(1);
        typeof(Iam.GetPolicyDocumentArgs).GetProperty("Statements")!.PropertyType.Should().Be<List<Iam.Inputs.GetPolicyDocumentStatementArgs>>();
        typeof(Iam.GetPolicyDocumentInvokeArgs).GetProperty("Statements")!.PropertyType.Should().Be<InputList<Iam.Inputs.GetPolicyDocumentStatementInputArgs>>();
        typeof(Iam.GetPolicyDocumentResult).GetField("Statements")!.FieldType.Should().Be<ImmutableArray<Iam.Outputs.GetPolicyDocumentStatementResult>>();
    }

    private async Task Run(Func<Task> program) => await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, program);
}
