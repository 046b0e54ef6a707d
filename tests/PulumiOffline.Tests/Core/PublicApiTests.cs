namespace PulumiOffline.Tests.Core;

public sealed class PublicApiTests
{
    /// <summary>
    /// Every line of the approved list is a line of the official package's list, made by the same rules. A change here has to be one that
    /// the official package (3.112.1) has too.
    /// </summary>
    [Fact]
    public void Public_members_are_those_of_the_official_package()
    {
        var approved = ReadApproved();

        var actual = PublicApi.Of(typeof(Pulumi.Resource).Assembly);

        actual.Except(approved).Should().BeEmpty("nothing may be public that the official package does not have");
        approved.Except(actual).Should().BeEmpty("what is approved is there");
    }

    private static List<string> ReadApproved()
    {
        using var stream = typeof(PublicApiTests).Assembly.GetManifestResourceStream("PublicApi.approved.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
