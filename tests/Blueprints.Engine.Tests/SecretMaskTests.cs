using System.Collections.Immutable;
using Blueprints.Engine.Secrets;
using Blueprints.Engine.Wire;
using CsCheck;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Tests;

/// <summary>What is masked in the words of programs, and what is not.</summary>
public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("hunter2", "it is hunter2, hunter2!", "it is [secret], [secret]!")]
    [InlineData("abc", "abcd", "[secret]d")]
    [InlineData("ab", "abcd", "abcd")]
    [InlineData("1", "exit code 1", "exit code 1")]
    [InlineData("true", "it is true", "it is true")]
    [InlineData("say \"hi\"", "{\"a\":\"say \\\"hi\\\"\"}", "{\"a\":\"[secret]\"}")]
    [InlineData("a b/c@d", "https://u:a%20b%2Fc%40d@host", "https://u:[secret]@host")]
    [InlineData("hunter2-hunter2", "Basic aHVudGVyMi1odW50ZXIy", "Basic [secret]")]
    [InlineData("-----BEGIN KEY-----\nMIIEpAIBAAK\nab\n", "read: MIIEpAIBAAK", "read: [secret]")]
    public void A_secret_of_three_characters_or_more_is_masked_in_each_form_that_programs_print(string secret, string said, string masked)
    {
        var mask = new SecretMask();
        mask.Add(secret, inInputs: true);

        mask.Without(said).Should().Be(masked);
    }

    [Fact]
    public void Of_two_secrets_that_overlap_nothing_is_left()
    {
        var mask = new SecretMask();
        mask.Add("abcd", inInputs: true);
        mask.Add("cdef", inInputs: true);
        mask.Add("abcdefgh", inInputs: true);

        (mask.Without("xabcdefx"), mask.Without("abcdefghi")).Should().Be(("x[secret]x", "[secret]i"));
    }

    [Theory]
    [InlineData("hunter2!", true, true)]
    [InlineData("hunter2!", false, false)]
    [InlineData("hunter2", true, false)]
    [InlineData("postgres", true, false)]
    public void Inputs_are_searched_for_secrets_that_a_user_named_of_eight_characters_that_are_no_mere_word(string secret, bool named, bool masked)
    {
        var mask = new SecretMask();
        mask.Add(secret, named);

        mask.ForInputs().Mask(secret).Should().Be(masked ? SecretMask.Masked : secret);
    }

    [Fact]
    public void A_secret_that_a_user_named_and_an_SDK_marked_too_is_searched_for()
    {
        var mask = new SecretMask();
        mask.Add("hunter2!", inInputs: false);
        mask.Add("hunter2!", inInputs: true);
        mask.Add("hunter2!", inInputs: false);

        mask.ForInputs().Mask("hunter2!").Should().Be(SecretMask.Masked);
    }

    [Fact]
    public void Secrets_are_found_at_any_depth_of_what_is_exchanged()
    {
        var inner = WireValue.SecretOf(Value.ForStruct(new() { Fields = { ["user"] = Value.ForString("admin-7"), ["pin"] = Value.ForNumber(73915), ["later"] = WireValue.NotKnown() } }));
        var output = WireValue.OutputOf(Value.ForList(Value.ForString("from-an-output")), secret: true, []);
        var mask = new SecretMask();

        mask.AddFrom(new Struct { Fields = { ["a"] = Value.ForList(inner, Value.ForString("plain-text")), ["b"] = Value.ForStruct(new() { Fields = { ["c"] = output } }) } });
        mask.AddFrom(new Struct { Fields = { ["named"] = Value.ForString("named-only"), ["other"] = Value.ForString("other-text") } }, ["named", "missing"], inInputs: false);

        mask.Without($"admin-7 73915 from-an-output named-only plain-text other-text {WireValue.Unknown}")
            .Should().Be($"[secret] [secret] [secret] [secret] plain-text other-text {WireValue.Unknown}");
    }

    [Fact]
    public void No_secret_is_left_in_any_text() => Gen.Select(Gen.String[Gen.Char['a', 'd'], 3, 6].Array[1, 5], Gen.String[Gen.Char['a', 'd'], 0, 60]).Sample((secrets, text) =>
    {
        var mask = new SecretMask();
        foreach (var secret in secrets)
            mask.Add(secret, inInputs: false);
        var rest = mask.Without(text).Split(SecretMask.Masked);
        return rest.All(part => !secrets.Any(secret => part.Contains(secret, StringComparison.Ordinal)));
    });

    [Fact]
    public void Settings_that_are_secret_are_known_before_the_program_says_a_word()
    {
        var program = new PreviewProgram
        {
            Directory = ".",
            Command = new(ProgramRuntime.Command, ["true"]),
            Config = new Dictionary<string, string> { ["p:key"] = "hunter2", ["p:pair"] = """{"user":"admin-7","pin":["73915"]}""", ["p:name"] = "plain", ["p:odd"] = "{not json}", ["p:later"] = WireValue.Unknown }.ToImmutableDictionary(),
            SecretKeys = ["p:key", "p:pair", "p:odd", "p:later", "p:gone"],
        };

        ConfigSecrets.Of(program).Without($"hunter2 admin-7 73915 {{not json}} plain {WireValue.Unknown}").Should().Be($"[secret] [secret] [secret] [secret] plain {WireValue.Unknown}");
    }
}
