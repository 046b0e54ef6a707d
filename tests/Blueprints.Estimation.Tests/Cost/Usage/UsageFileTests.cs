using System.Text;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Validation;
using CsCheck;
using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Usage;

/// <summary>Reading usage files.</summary>
public sealed class UsageFileTests
{
    const string Queue = "aws:sqs/queue:Queue";

    static decimal? Requests(string yaml, string name = "jobs") => UsageFile.Parse(yaml, "u.yml").Of(Resource(Queue, name)).Of("monthly_requests").Quantity?.Expected;

    [Theory]
    [InlineData("jobs")]
    [InlineData("\"urn:pulumi:test::test::aws:sqs/queue:Queue::jobs\"")]
    [InlineData("\"j*s\"")]
    [InlineData("\"*::jobs\"")]
    [InlineData("aws_sqs_queue.jobs")]
    [InlineData("\"module.shop.aws_sqs_queue.jobs\"")]
    [InlineData("\"aws_sqs_queue.jobs[0]\"")]
    public void A_resource_is_named_by_name_by_URN_by_glob_or_as_in_other_tools(string key) =>
        Requests($"version: 0.1\nresource_usage:\n  {key}: {{ monthly_requests: 7 }}\n").Should().Be(7);

    [Theory]
    [InlineData("aws_lambda_function.jobs")]
    [InlineData("job")]
    [InlineData("\"x*\"")]
    public void Other_names_name_it_not(string key) =>
        Requests($"version: 0.1\nresource_usage:\n  {key}: {{ monthly_requests: 7 }}\n").Should().BeNull();

    [Theory]
    [InlineData("\"aws:sqs/queue:Queue\"")]
    [InlineData("\"aws:sqs/*\"")]
    [InlineData("aws_sqs_queue")]
    public void A_type_gives_a_default_to_all_its_resources(string type) =>
        Requests($"version: 0.1\nresource_type_default_usage:\n  {type}: {{ monthly_requests: 7 }}\n").Should().Be(7);

    [Fact]
    public void The_most_exact_entry_wins_key_by_key()
    {
        const string Yaml = """
            version: 0.1
            resource_type_default_usage:
              aws_sqs_queue: { monthly_requests: 1, request_size: 100 }
            resource_usage:
              "j*": { monthly_requests: 2 }
              jobs: { monthly_requests: 3 }
            """;
        var usage = UsageFile.Parse(Yaml, "u.yml").Of(Resource(Queue, "jobs"));

        (usage.Of("monthly_requests").Quantity!.Value.Expected, usage.Of("request_size").Quantity!.Value.Expected).Should().Be((3m, 100m));
    }

    [Fact]
    public void Nested_keys_have_their_path_in_the_origin()
    {
        var usage = UsageFile.Parse("version: 0.1\nresource_usage:\n  b:\n    standard:\n      storage_gb: 5\n", "u.yml").Of(Resource("aws:s3/bucket:Bucket", "b"));

        usage.Below("standard").Of("storage_gb").Origin.Should().Be("u.yml:5: standard.storage_gb");
    }

    [Theory]
    [InlineData("", "u.yml:1:1: the file is empty")]
    [InlineData("version: 0.2", "u.yml:1:10: version is \"0.2\"; allowed: 0.1")]
    [InlineData("- a", "u.yml:1:1: the document is no mapping")]
    [InlineData("version: 0.1\nresources: {}", "u.yml:2:1: \"resources\" is not known; allowed: version, resource_usage, resource_type_default_usage")]
    [InlineData("version: 0.1\nresource_usage: 5", "u.yml:2:17: resource_usage is no mapping")]
    [InlineData("version: 0.1\nresource_usage:\n  a: { n: -1 }", "u.yml:3:11: resource_usage.a.n is -1; allowed: 0 to 1000000000000000000")]
    [InlineData("version: 0.1\nresource_usage:\n  a: { n: 1e308 }", "u.yml:3:11: resource_usage.a.n is 1e308")]
    [InlineData("version: 0.1\nresource_usage:\n  a: { n: 1, n: 2 }", "u.yml:3:14: \"n\" is given twice")]
    [InlineData("version: 0.1\nresource_usage:\n  a: { n: { low: 2, expected: 1, high: 3 } }", "resource_usage.a.n is 2, 1, 3; allowed: low, expected and high in order")]
    [InlineData("version: 0.1\nresource_usage:\n  a: { n: { low: x, expected: 1, high: 3 } }", "is a range without three numbers")]
    [InlineData("version: 0.1\nresource_usage:\n  a: { n: [1, 2] }", "u.yml:3:11: resource_usage.a.n is a list or a mapping")]
    [InlineData("version: 0.1\nx: &a 1\nresource_usage: *a", "u.yml:2:1: \"x\" is not known")]
    [InlineData("version: 0.1\nresource_usage:\n  a: &a { n: 1 }\n  b: *a", "u.yml:4:6: an alias is used")]
    [InlineData("version: 0.1\nresource_usage:\n  a: { n: 1", "u.yml:4:1: While parsing a flow mapping")]
    [InlineData("version: 0.1\n---\nversion: 0.1", "a second document starts")]
    public void What_cannot_be_used_is_said_with_its_place(string yaml, string message)
    {
        var read = () => UsageFile.Parse(yaml, "u.yml");

        read.Should().Throw<InvalidInputException>().Which.Message.Should().Contain(message);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var yaml = new StringBuilder("version: 0.1\nresource_usage: ");
        for (var i = 0; i < 10_000; i++)
            yaml.Append("{ a: ");
        var read = () => UsageFile.Parse(yaml.ToString(), "u.yml");

        read.Should().Throw<InvalidInputException>();
    }

    [Fact]
    public void A_damaged_file_is_read_or_refused_and_never_crashes() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 3], Gen.Char[" {}[]:,-#&*!|>'\"%@`\n\t0aé"]).Sample(damage =>
        {
            var (at, how, with) = damage;
            var yaml = how switch
            {
                0 => Whole[..at],
                1 => Whole.Remove(at, 1),
                2 => Whole.Insert(at, with.ToString()),
                _ => Whole[..at] + with + Whole[(at + 1)..],
            };
            try
            {
                UsageFile.Parse(yaml, "u.yml");
            }
            catch (InvalidInputException)
            {
                // Refused in plain words.
            }
        }, iter: 3_000);

    const string Whole = """
        version: 0.1
        resource_type_default_usage:
          aws_sqs_queue: { monthly_requests: 1, request_size: 100 }
        resource_usage:
          "j*": { monthly_requests: { low: 1, expected: 2, high: 3 } }
          b:
            standard:
              storage_gb: 5.5
        """;
}
