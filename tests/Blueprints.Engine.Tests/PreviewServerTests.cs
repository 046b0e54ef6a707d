using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using Blueprints.Engine.Monitor;
using Blueprints.Engine.Secrets;
using Blueprints.Engine.Session;
using Blueprints.Engine.Wire;
using Grpc.Core;

namespace Blueprints.Engine.Tests;

/// <summary>The server's limits, with a client that has none.</summary>
public sealed class PreviewServerTests
{
    const int Limit = 1024 * 1024;

    static readonly Method<RootResource, Nothing> SetRoot = new(MethodType.Unary, "pulumirpc.Engine", "SetRootResource", WireMarshaller.Of<RootResource>(), WireMarshaller.Of<Nothing>());

    [Fact]
    public async Task A_message_of_just_the_limit_is_read_and_one_of_a_byte_more_is_refused()
    {
        var session = new PreviewSession(new() { Directory = ".", Command = new(ProgramRuntime.Command, ["true"]) }, new(), synthesised: false, new SecretMask());
        await using var server = new PreviewServer(session, Limit);
        await server.StartAsync();
        using var channel = LoopbackChannel.Open(session.Address);

        await channel.CreateCallInvoker().AsyncUnaryCall(SetRoot, null, new(), OfBytes(Limit)).ResponseAsync;
        var refused = () => channel.CreateCallInvoker().AsyncUnaryCall(SetRoot, null, new(), OfBytes(Limit + 1)).ResponseAsync;

        session.RootUrn.Should().HaveLength(OfBytes(Limit).Urn.Length);
        (await refused.Should().ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.ResourceExhausted);
    }

    [Fact]
    public async Task It_listens_on_this_machine_only()
    {
        var session = new PreviewSession(new() { Directory = ".", Command = new(ProgramRuntime.Command, ["true"]) }, new(), synthesised: false, new SecretMask());
        await using var server = new PreviewServer(session);
        var port = int.Parse(session.Address.Split(':')[1], CultureInfo.InvariantCulture);

        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == port);

        listening.Should().OnlyContain(listener => listener.Address.Equals(IPAddress.Loopback)).And.NotBeEmpty();
    }

    [Fact]
    public void Programs_may_send_400_MiB() => WireMarshaller.MaxBytes.Should().Be(400 * 1024 * 1024);

    // The field's number and its length take up some bytes themselves.
    static RootResource OfBytes(int bytes)
    {
        var overhead = new RootResource { Urn = new('x', bytes) }.CalculateSize() - bytes;
        var message = new RootResource { Urn = new('x', bytes - overhead) };
        message.CalculateSize().Should().Be(bytes);
        return message;
    }
}
