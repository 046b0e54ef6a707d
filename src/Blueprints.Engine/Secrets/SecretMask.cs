using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Secrets;

/// <summary>
/// The plain values of all secrets that the engine was told, and texts without them. A program may print what the engine keeps as a secret, so nothing that it says is passed on
/// unmasked. A value counts from <see cref="Shortest"/> characters on: shorter ones stand in too many texts that have nothing to do with them.
/// </summary>
sealed class SecretMask
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Masked = "[secret]";

    /// <summary>The fewest characters of a value that is masked: 3, as Pulumi's own command line has it.</summary>
    public const int Shortest = 3;

    /// <summary>The fewest characters of a line that is masked by itself where a secret has several, and of a value that is looked for in the inputs of resources.</summary>
    public const int ShortestPart = 8;

    static readonly ImmutableHashSet<string> Words = ["true", "false", "null", Masked];

    readonly ConcurrentDictionary<string, bool> _values = new(StringComparer.Ordinal);
    Known _known = new(0, SecretMatcher.None);

    /// <summary>Takes in a value, with the forms in which programs print it: as JSON, in a URL, in Base64, line by line.</summary>
    /// <param name="value">The plain value.</param>
    /// <param name="inInputs">Whether it is looked for in the inputs of resources too. What SDKs mark by themselves is not: they mark the value of each SSM parameter, which may be a region.</param>
    public void Add(string value, bool inInputs)
    {
        if (value.Length < Shortest || Words.Contains(value))
            return;
        var wanted = inInputs && value.Length >= ShortestPart && !value.All(char.IsAsciiLetter);
        if (!wanted && _values.ContainsKey(value))
            return;
        foreach (var form in Forms(value))
            _values.AddOrUpdate(form, wanted, (_, before) => before || wanted);
    }

    /// <summary>Takes in all secrets of what was exchanged.</summary>
    public void AddFrom(Struct? values) => SecretFinder.Find(values, value => Add(value, inInputs: false));

    /// <summary>Takes in the named values of what was exchanged, secret or not.</summary>
    public void AddFrom(Struct? values, IEnumerable<string> names, bool inInputs)
    {
        foreach (var name in names)
        {
            if (values?.Fields.GetValueOrDefault(name) is { } value)
                SecretFinder.FindWithin(value, found => Add(found, inInputs));
        }
    }

    /// <summary>What a program or the engine says, without secrets.</summary>
    public string Without(string text)
    {
        // Counted before they are read, so that one that comes meanwhile makes the next call look again.
        var (count, known) = (_values.Count, Volatile.Read(ref _known));
        if (known.Count != count)
            Volatile.Write(ref _known, known = new(count, SecretMatcher.Of(_values.Keys)));
        return known.Matcher.Mask(text);
    }

    /// <summary>What finds secrets in the inputs of resources, as far as they are known by now.</summary>
    public SecretMatcher ForInputs() => SecretMatcher.Of(_values.Where(value => value.Value).Select(value => value.Key));

    static IEnumerable<string> Forms(string value)
    {
        yield return value;
        yield return JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
        yield return JsonEncodedText.Encode(value).Value;
        yield return Uri.EscapeDataString(value);
        if (value.Length < ShortestPart)
            yield break;
        yield return Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
        foreach (var line in value.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length >= ShortestPart))
            yield return line;
    }

    sealed record Known(int Count, SecretMatcher Matcher);
}
