using Blueprints.Validation;
using CsCheck;

namespace Blueprints.Tests.Serialization;

public sealed class DamagedDocumentTests
{
    static readonly string Whole = Blueprints.Roadmap.Phase(2).ToJson();

    // What an editor's slip or a hostile hand puts in: structure, numbers at the edges, halves of characters.
    static readonly string[] Scraps =
    [
        "{", "}", "[", "]", "\"", ",", ":", "null", "true", "-1", "1e308", "0.5", "\\ud800", "\uD800", "\0", "\uFEFF", "//", "/*", "é", "\"kind\": \"cache\",",
    ];

    static readonly Gen<(int Kind, int At, int Length, string Scrap)> Damages =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, Whole.Length - 1], Gen.Int[1, 40], Gen.Int[0, Scraps.Length - 1].Select(i => Scraps[i]));

    [Fact]
    public void Damaged_document_is_read_or_refused_and_nothing_else() => Damages.Array[1, 3].Sample(
        damages =>
        {
            try
            {
                Blueprint.FromJson(damages.Aggregate(Whole, Damage));
            }
            catch (InvalidInputException e)
            {
                e.Message.Should().NotBeEmpty().And.NotContain("System.").And.NotContain("BytePositionInLine");
            }
        },
        iter: 2_000);

    static string Damage(string json, (int Kind, int At, int Length, string Scrap) damage)
    {
        var at = Math.Min(damage.At, json.Length);
        var end = Math.Min(at + damage.Length, json.Length);
        return damage.Kind switch
        {
            0 => json[..at],
            1 => json[..at] + json[end..],
            2 => json[..at] + damage.Scrap + json[at..],
            _ => json[..at] + string.Concat(json[at..end].Reverse()) + json[end..],
        };
    }
}
