using Pulumi;

namespace PulumiOffline.Tests.Core;

public sealed class AliasTests
{
    private static async Task<string> UrnOf(Func<Storage, Alias> alias)
    {
        Output<string>? urn = null;
        await Given.Program(() =>
        {
            var parent = new Storage("s");
            urn = new Bucket("b", options: new() { Parent = parent, Aliases = { alias(parent) } }).Aliases.Single();
        });
        return await Given.Value(urn!);
    }

    [Fact]
    public async Task Says_what_was_different()
    {
        const string Parent = "urn:pulumi:stack::project::test:index:Storage";

        (await UrnOf(_ => new() { Name = "old" })).Should().Be($"{Parent}$test:storage/bucket:Bucket::old");
        (await UrnOf(_ => new() { Type = "a:b:C" })).Should().Be($"{Parent}$a:b:C::b");
        (await UrnOf(_ => new() { Urn = "urn:pulumi:x::y::z::w" })).Should().Be("urn:pulumi:x::y::z::w");
        (await UrnOf(_ => new() { NoParent = true, Stack = "dev" })).Should().Be("urn:pulumi:dev::project::test:storage/bucket:Bucket::b");
        (await UrnOf(_ => new() { ParentUrn = "urn:pulumi:s::p::t::n" })).Should().Be("urn:pulumi:s::p::t$test:storage/bucket:Bucket::b");
    }

    [Fact]
    public async Task Contradictions_are_errors()
    {
        var withName = () => UrnOf(_ => new() { Urn = "urn:pulumi:x::y::z::w", Name = "n" });
        var twoParents = () => UrnOf(parent => new() { Parent = parent, NoParent = true });

        await withName.Should().ThrowAsync<RunException>().WithMessage("*both Urn and Name*");
        await twoParents.Should().ThrowAsync<RunException>().WithMessage("*Only specify one of*");
    }

    [Fact]
    public void Urn_is_text_with_equality()
    {
        var urn = new Urn("urn:pulumi:x::y::z::w");

        urn.Should().Be(new Urn("urn:pulumi:x::y::z::w"));
        ((string)urn).Should().Be(urn.ToString());
        FluentActions.Invoking(() => new Urn("")).Should().Throw<ArgumentException>();
    }
}
