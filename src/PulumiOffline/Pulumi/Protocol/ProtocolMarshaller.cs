using System.Buffers;
using Google.Protobuf;
using Grpc.Core;

namespace Pulumi.Protocol;

/// <summary>Reads and writes messages with the limits of Pulumi's own engine, and values nested deeper than protobuf's default allows.</summary>
internal static class ProtocolMarshaller
{
    /// <summary>The largest message, in bytes: 400 MiB, as in all of Pulumi's SDKs.</summary>
    public const int MaxBytes = 400 * 1024 * 1024;

    /// <summary>The deepest nesting of messages: each level of a value is three of them.</summary>
    private const int MaxNesting = 1024;

    public static Method<TRequest, TResponse> Unary<TRequest, TResponse>(string service, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => new(MethodType.Unary, service, name, Of<TRequest>(), Of<TResponse>());

    private static Marshaller<TMessage> Of<TMessage>()
        where TMessage : class, IMessage<TMessage>, new() => Marshallers.Create<TMessage>(Write, Read<TMessage>);

    private static void Write<TMessage>(TMessage message, SerializationContext context)
        where TMessage : IMessage => context.Complete(message.ToByteArray());

    private static TMessage Read<TMessage>(DeserializationContext context)
        where TMessage : IMessage, new()
    {
        var message = new TMessage();
        using var bytes = new MemoryStream(context.PayloadAsReadOnlySequence().ToArray(), writable: false);
        message.MergeFrom(CodedInputStream.CreateWithLimits(bytes, MaxBytes, MaxNesting));
        return message;
    }
}
