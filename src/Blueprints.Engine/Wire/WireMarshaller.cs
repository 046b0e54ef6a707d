using System.Buffers;
using Google.Protobuf;
using Grpc.Core;

namespace Blueprints.Engine.Wire;

/// <summary>Reads and writes messages with the limits of Pulumi's own engine: 400 MiB, and values nested far deeper than the 32 levels that protobuf's default allows.</summary>
static class WireMarshaller
{
    /// <summary>The largest message, in bytes: 400 MiB, as in all of Pulumi's SDKs.</summary>
    public const int MaxBytes = 400 * 1024 * 1024;

    /// <summary>The deepest nesting of messages: each level of a value is three, the value, its struct and the struct's entry.</summary>
    public const int MaxNesting = 3 * WireValue.MaxDepth + 16;

    /// <summary>A marshaller of one kind of message.</summary>
    public static Marshaller<TMessage> Of<TMessage>() where TMessage : class, IMessage<TMessage>, new() => Marshallers.Create<TMessage>(Write, Read<TMessage>);

    static void Write<TMessage>(TMessage message, SerializationContext context) where TMessage : IMessage => context.Complete(message.ToByteArray());

    static TMessage Read<TMessage>(DeserializationContext context) where TMessage : class, IMessage<TMessage>, new()
    {
        var message = new TMessage();
        using var bytes = new MemoryStream(context.PayloadAsReadOnlySequence().ToArray(), writable: false);
        try
        {
            message.MergeFrom(CodedInputStream.CreateWithLimits(bytes, MaxBytes, MaxNesting));
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"a message cannot be read; values may nest {WireValue.MaxDepth} levels: {e.Message}", e));
        }

        return message;
    }
}
