using Blueprints.Engine.Monitor;
using Blueprints.Engine.Secrets;
using Blueprints.Engine.Session;
using Blueprints.Engine.Wire;
using Google.Protobuf;
using Grpc.Core;

namespace Blueprints.Engine.Tests;

/// <summary>The largest message in its true size, 400 MiB. Takes seconds and 2 GiB, so the slower suites of <c>.ci/run</c> ask for it.</summary>
public sealed class LargeMessageTests
{
    // The client's own objects would take as much again: it sends bytes that are a message already.
    static readonly Method<byte[], byte[]> SetRoot = new(MethodType.Unary, "pulumirpc.Engine", "SetRootResource", Marshallers.Create(bytes => bytes, bytes => bytes), Marshallers.Create(bytes => bytes, bytes => bytes));

    [LargeFact]
    public async Task A_message_of_400_MiB_is_read_and_one_of_a_byte_more_is_refused()
    {
        var session = new PreviewSession(new() { Directory = ".", Command = new(ProgramRuntime.Command, ["true"]) }, new(), synthesised: false, new SecretMask());
        await using var server = new PreviewServer(session);
        await server.StartAsync();
        using var channel = LoopbackChannel.Open(session.Address);
        var urn = (400 * 1024 * 1024) - Header(400 * 1024 * 1024);

        await channel.CreateCallInvoker().AsyncUnaryCall(SetRoot, null, new(), Message(urn)).ResponseAsync;
        var refused = () => channel.CreateCallInvoker().AsyncUnaryCall(SetRoot, null, new(), Message(urn + 1)).ResponseAsync;

        session.RootUrn.Should().HaveLength(urn);
        (await refused.Should().ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.ResourceExhausted);
    }

    // The number of the field and its length.
    static int Header(int length) => 1 + CodedOutputStream.ComputeLengthSize(length);

    // A RootResource whose only field, the first, has so many characters.
    static byte[] Message(int length)
    {
        var message = new byte[Header(length) + length];
        using var header = new CodedOutputStream(message);
        header.WriteTag(RootResource.UrnFieldNumber, WireFormat.WireType.LengthDelimited);
        header.WriteLength(length);
        header.Flush();
        message.AsSpan(Header(length)).Fill((byte)'x');
        return message;
    }
}
