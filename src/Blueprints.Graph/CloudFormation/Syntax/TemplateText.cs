using System.Text;

namespace Blueprints.Graph.CloudFormation.Syntax;

/// <summary>Reads a template, JSON or YAML, into values with their places.</summary>
static class TemplateText
{
    /// <summary>How deeply values may be nested; CloudFormation's own limit is far below.</summary>
    public const int MaxDepth = 128;

    const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>The template's root.</summary>
    /// <exception cref="InvalidDataException">It is neither JSON nor YAML, or too large or too deep; the message has file, line and column.</exception>
    public static TemplateNode Read(Stream stream, string source)
    {
        var bytes = Bytes(stream, source);
        return IsJson(bytes) ? JsonTemplate.Read(new MemoryStream(bytes), source) : YamlTemplate.Read(Encoding.UTF8.GetString(bytes), source);
    }

    static byte[] Bytes(Stream stream, string source)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MaxBytes)
                throw new InvalidDataException($"{source}: the template has more than {MaxBytes} bytes");
        }

        return copy.ToArray();
    }

    static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }
}
