using CsCheck;

namespace Blueprints.Aws.Tests;

public class ShortNameTests
{
    static readonly Gen<string> Names = Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-"], 1, 90].Select(name => "a" + name);

    [Fact]
    public void What_fits_keeps_its_generated_name() => ShortName.WhereTooLong("app-cache", 40).Should().BeNull();

    [Fact]
    public void What_does_not_fit_is_cut_to_the_limit() => Names.Sample(name => ShortName.WhereTooLong(name, 40) is not { } cut || (cut.Length <= 40 && name.Length + 8 > 40));

    [Fact]
    public void Long_names_with_the_same_beginning_stay_apart() =>
        ShortName.WhereTooLong(new string('a', 50) + "1", 40).Should().NotBe(ShortName.WhereTooLong(new string('a', 50) + "2", 40));

    [Fact]
    public void A_prefix_has_at_most_six_characters() => Names.Sample(name => ShortName.BalancerPrefixWhereTooLong(name) is not { } prefix || prefix.Length <= 6);
}
