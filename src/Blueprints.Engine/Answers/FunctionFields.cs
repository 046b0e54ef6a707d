using System.Collections.Concurrent;
using Blueprints.Engine.Wire;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Answers;

/// <summary>
/// The fields that results of AWS functions have, by the schema of the provider. A client that does not know of unknown results takes a missing field for an empty one, and goes on with it; a
/// field that is there and unknown it waits for.
/// </summary>
static class FunctionFields
{
    static readonly ConcurrentDictionary<string, Struct> Results = new(StringComparer.Ordinal);

    /// <summary>A result in which nothing is known; of a function that the schema does not have, one without fields.</summary>
    /// <param name="token">The function's token.</param>
    public static Struct Unknown(string token) => Results.GetOrAdd(token, static token =>
    {
        var result = new Struct();
        foreach (var field in Of(token))
            result.Fields[field] = WireValue.NotKnown();
        return result;
    });

    // An item is a line; its properties follow, each with a blank, its name, and two marks: what it is as an input and as an output, where a hyphen says that it is none.
    static IEnumerable<string> Of(string token)
    {
        using var reader = new StreamReader(typeof(FunctionFields).Assembly.GetManifestResourceStream("aws.schema")!);
        while (reader.ReadLine() is { } line && line != $"function {token}")
        {
        }

        while (reader.ReadLine() is { Length: > 0 } line && line[0] == ' ' && line.Split(' ') is [_, var name, [_, var output], ..])
        {
            if (output != '-')
                yield return name;
        }
    }
}
