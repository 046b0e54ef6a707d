using Blueprints.Engine.Monitor;
using Blueprints.Engine.Secrets;
using Blueprints.Engine.Session;
using Blueprints.Engine.Wire;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Blueprints.Engine.Tests;

/// <summary>What a client is told of another stack. Go's fails on outputs that nobody tells, so they are named.</summary>
public sealed class StackReferenceTests
{
    static readonly Method<ReadResourceRequest, ReadResourceResponse> Read = new(MethodType.Unary, "pulumirpc.ResourceMonitor", "ReadResource", WireMarshaller.Of<ReadResourceRequest>(), WireMarshaller.Of<ReadResourceResponse>());

    [Fact]
    public async Task Outputs_that_no_answer_tells_are_there_and_unknown_and_the_stack_is_named()
    {
        var session = Session(PreviewAnswers.None);

        var outputs = (await ReadAsync(session)).Fields["outputs"];

        WireValue.KindOf(outputs).Should().Be(WireKind.Unknown);
        session.Unanswered.Keys.Should().Equal("outputs of the stack acme/network/prod");
    }

    [Fact]
    public async Task Outputs_that_an_answer_tells_are_known_with_the_names_of_secret_ones()
    {
        var session = Session(PreviewAnswers.Parse("""{ "stackReferences": { "acme/network/prod": { "vpcId": "vpc-1", "key": "hunter2" } }, "secretOutputs": { "acme/network/prod": ["key"] } }""", "answers.json"));

        var told = (await ReadAsync(session)).Fields;

        told["outputs"].StructValue.Fields["vpcId"].StringValue.Should().Be("vpc-1");
        told["secretOutputNames"].ListValue.Values.Should().ContainSingle().Which.StringValue.Should().Be("key");
        session.Unanswered.Should().BeEmpty();
    }

    static PreviewSession Session(PreviewAnswers answers) =>
        new(new() { Directory = ".", Command = new(ProgramRuntime.Command, ["true"]) }, new() { Answers = answers }, synthesised: false, new SecretMask());

    static async Task<Struct> ReadAsync(PreviewSession session)
    {
        await using var server = new PreviewServer(session);
        await server.StartAsync();
        using var channel = LoopbackChannel.Open(session.Address);
        var request = new ReadResourceRequest { Type = "pulumi:pulumi:StackReference", Name = "network", Id = "acme/network/prod", Properties = new() { Fields = { ["name"] = Value.ForString("acme/network/prod") } } };
        return (await channel.CreateCallInvoker().AsyncUnaryCall(Read, null, new(), request).ResponseAsync).Properties;
    }
}
