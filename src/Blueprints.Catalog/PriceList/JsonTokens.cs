using System.Text;
using System.Text.Json;

namespace Blueprints.Catalog.PriceList;

/// <summary>The tokens of a JSON document of any length, one after the other, in constant memory: only the token at hand has to fit.</summary>
sealed class JsonTokens(Stream stream)
{
    // No name, attribute or description of the price list is near this long.
    const int MaxToken = 1024 * 1024;

    byte[] _buffer = new byte[64 * 1024];
    int _start;
    int _end;
    bool _ended;
    JsonReaderState _state;
    int _valueAt;
    int _valueLength;
    string? _unescaped;

    /// <summary>What stands at hand.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>How many objects and lists are open around it.</summary>
    public int Depth { get; private set; }

    /// <summary>How many bytes were read, up to and with the token at hand.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the token at hand is this name or text.</summary>
    public bool Is(ReadOnlySpan<byte> text) => _unescaped is null
        ? _buffer.AsSpan(_valueAt, _valueLength).SequenceEqual(text)
        : _unescaped == Encoding.UTF8.GetString(text);

    /// <summary>The name, text or number at hand.</summary>
    public string Text() => _unescaped ?? Encoding.UTF8.GetString(_buffer, _valueAt, _valueLength);

    /// <summary>Goes to the next token; false at the end of the document.</summary>
    /// <exception cref="PriceListException">It is not JSON, ends too early, or holds one text of more than a megabyte.</exception>
    public bool Read()
    {
        try
        {
            while (true)
            {
                var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _ended, _state);
                if (reader.Read())
                {
                    Take(ref reader);
                    return true;
                }

                if (_ended)
                    return false;
                Consume(ref reader);
                Fill();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new PriceListException(FormattableString.Invariant($"it is not JSON, or ends too early, near byte {Position}"), e);
        }
    }

    /// <summary>Goes to the next token, which has to be there.</summary>
    /// <exception cref="PriceListException">As <see cref="Read"/>, or the document ends here.</exception>
    public JsonTokenType Next() => Read() ? Type : throw new PriceListException(FormattableString.Invariant($"it ends too early, after byte {Position}"));

    /// <summary>Goes to the end of the value at hand; from a name, to the end of its value.</summary>
    public void Skip()
    {
        if (Type == JsonTokenType.PropertyName)
            Next();
        if (Type is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        for (var depth = Depth; Next() is not (JsonTokenType.EndObject or JsonTokenType.EndArray) || Depth != depth;)
        {
        }
    }

    /// <summary>The names of the object that comes next, one after the other; each value is to be read or skipped before going on.</summary>
    /// <param name="what">What to call it in messages.</param>
    /// <exception cref="PriceListException">It is no object.</exception>
    public IEnumerable<string> Names(string what)
    {
        if (Next() != JsonTokenType.StartObject)
            throw new PriceListException(FormattableString.Invariant($"{what} is no object, near byte {Position}"));
        while (Next() == JsonTokenType.PropertyName)
            yield return Text();
    }

    /// <summary>The text that comes next; null where something else does, which is skipped.</summary>
    public string? NextText()
    {
        if (Next() == JsonTokenType.String)
            return Text();
        Skip();
        return null;
    }

    void Take(ref Utf8JsonReader reader)
    {
        Type = reader.TokenType;
        Depth = reader.CurrentDepth;
        _unescaped = reader.ValueIsEscaped ? reader.GetString() : null;
        _valueLength = reader.ValueSpan.Length;
        // The value ends where the token does, but for a closing quote and, after a name, blanks and a colon.
        var quoted = Type is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0;
        _valueAt = _start + (int)reader.TokenStartIndex + quoted;
        Consume(ref reader);
    }

    void Consume(ref Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        Position += reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    void Fill()
    {
        var left = _end - _start;
        if (left >= MaxToken)
            throw new PriceListException(FormattableString.Invariant($"one value is longer than {MaxToken} bytes, near byte {Position}"));
        if (left == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        else if (_start > 0)
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, left);
        if (left < _buffer.Length && _start > 0)
            (_start, _end) = (0, left);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }
}
