using System.Globalization;
using System.Text.Json;

namespace Blueprints.Json;

/// <summary>
/// The tokens of a JSON stream, one after the other. Memory is that of the longest single value asked for, whatever the stream's length; the stream may hold
/// several documents.
/// </summary>
sealed class JsonTokens
{
    /// <summary>How deeply values may be nested.</summary>
    public const int MaxDepth = 256;

    const int FirstBuffer = 64 * 1024;

    // Far above any one resource or price; a larger value is not what these readers read.
    const int MaxValueBytes = 256 * 1024 * 1024;

    readonly Stream _stream;
    byte[] _buffer = new byte[FirstBuffer];
    int _next;
    int _end;
    bool _final;
    JsonReaderState _state = new(new() { MaxDepth = MaxDepth, AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    int _tokenStart;
    int _tokenLength;
    int _before;
    JsonReaderState _stateBefore;

    public JsonTokens(Stream stream)
    {
        _stream = stream;
        Fill();
        if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
            _next = 3;
    }

    /// <summary>The kind of the current token; none before the first and after the last.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>How many objects and lists the current token is in.</summary>
    public int Depth { get; private set; }

    /// <summary>The line of the next token's start or of the white space before it, counted from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The column to <see cref="Line"/>, in bytes, counted from 1.</summary>
    public long Column { get; private set; } = 1;

    /// <summary>The bytes of the current name, number or text as they stand in the document, without quotes.</summary>
    public ReadOnlySpan<byte> Raw => _buffer.AsSpan(_tokenStart, _tokenLength);

    /// <summary>Goes to the next token; false at the end.</summary>
    /// <exception cref="JsonException">The document is not JSON from here on, or ends too early.</exception>
    public bool Read()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_next, _end - _next), _final, _state);
            if (reader.Read())
            {
                Take(ref reader);
                return true;
            }

            if (_final)
            {
                (Type, Depth) = (JsonTokenType.None, 0);
                return false;
            }

            Fill();
        }
    }

    /// <summary>Whether the current token is a name or text of these bytes.</summary>
    public bool Is(ReadOnlySpan<byte> text) => Raw.SequenceEqual(text);

    /// <summary>The current name, text or number as a string.</summary>
    /// <exception cref="JsonException">The text is not UTF-8, or half of a character.</exception>
    public string Text()
    {
        if (Type is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return System.Text.Encoding.UTF8.GetString(Raw);
        var reader = new Utf8JsonReader(_buffer.AsSpan(_tokenStart - 1, _tokenLength + 2));
        reader.Read();
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw Bad("a text is not UTF-8", e);
        }
    }

    /// <summary>Goes to the last token of the value that starts with the current one; for a name, of its value.</summary>
    public void Skip()
    {
        if (Type == JsonTokenType.PropertyName)
            Read();
        if (Type is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        var depth = Depth;
        while (Read() && Depth > depth)
        {
        }
    }

    /// <summary>The whole value that starts with the current token; its last token is current afterwards.</summary>
    public JsonDocument Value()
    {
        (_next, _state) = (_before, _stateBefore);
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_next, _end - _next), _final, _state);
            if (reader.Read() && JsonDocument.TryParseValue(ref reader, out var document))
            {
                Take(ref reader, moved: false);
                return document;
            }

            Fill();
        }
    }

    /// <summary>A complaint about what stands here.</summary>
    public JsonException Bad(string what, Exception? inner = null) => new(what, null, Line - 1, Column - 1, inner);

    /// <summary>A parser's complaint as one line: where and what.</summary>
    public static string Describe(string source, JsonException e)
    {
        var message = e.Message;
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        if (end < 0)
            end = message.IndexOf(" Path:", StringComparison.Ordinal);
        var sentence = (end < 0 ? message : message[..end]).TrimEnd('.');
        var place = e.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $":{line + 1}:{(e.BytePositionInLine ?? 0) + 1}") : "";
        return $"{source}{place}: {Plain(sentence)}";
    }

    static string Plain(string sentence)
    {
        if (sentence.Contains("depth to be zero", StringComparison.Ordinal) || sentence.Contains("reached end of data", StringComparison.Ordinal))
            return "the document ends too early; it was cut off or is still being written";
        return sentence.Contains("maximum configured depth", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"values are nested more than {MaxDepth} levels deep")
            : sentence;
    }

    void Take(ref Utf8JsonReader reader, bool moved = true)
    {
        if (moved)
        {
            (_before, _stateBefore) = (_next, _state);
            var quote = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0;
            (_tokenStart, _tokenLength) = (_next + (int)reader.TokenStartIndex + quote, reader.ValueSpan.Length);
            Count(_buffer.AsSpan(_next, (int)reader.BytesConsumed));
        }
        else
        {
            var known = _tokenStart + _tokenLength;
            Count(_buffer.AsSpan(known, Math.Max(0, _next + (int)reader.BytesConsumed - known)));
        }

        (Type, Depth) = (reader.TokenType, reader.CurrentDepth);
        _next += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    void Count(ReadOnlySpan<byte> consumed)
    {
        var last = consumed.LastIndexOf((byte)'\n');
        if (last >= 0)
            (Line, Column) = (Line + consumed.Count((byte)'\n'), 1);
        Column += consumed.Length - last - 1;
    }

    void Fill()
    {
        if (_final)
            throw Bad("the document ends too early; it was cut off or is still being written");
        var kept = _end - _next;
        if (_next > 0)
        {
            _buffer.AsSpan(_next, kept).CopyTo(_buffer);
            _tokenStart -= _next;
            (_next, _end, _before) = (0, kept, 0);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= MaxValueBytes)
                throw Bad("one value is larger than 256 MiB");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _stream.Read(_buffer.AsSpan(_end));
        _final = read == 0;
        _end += read;
    }
}
