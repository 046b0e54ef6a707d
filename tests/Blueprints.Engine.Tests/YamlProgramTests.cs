using System.Text.Json;
using Blueprints.Graph;

namespace Blueprints.Engine.Tests;

/// <summary>Pulumi YAML programs, interpreted.</summary>
public sealed class YamlProgramTests : IDisposable
{
    const string Unknown = $"\"{GraphResource.Unknown}\"";

    const string Program = """
        config:
          size: { type: string, default: t4g.small }
          count: { type: integer, default: 3 }
          zones: { type: array, default: [a, b] }
          key: { type: string, secret: true, default: hunter2 }
        variables:
          names: { list: [x, y], map: { "a b": deep } }
          zonesOf: { fn::invoke: { function: aws:getAvailabilityZones, return: names } }
        resources:
          bucket: { type: aws:s3:Bucket, properties: { bucket: "logs-${pulumi.stack}" } }
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("blueprints-yaml-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("${size}", "\"t4g.small\"")]
    [InlineData("${count}", "3")]
    [InlineData("n-${count}", "\"n-3\"")]
    [InlineData("${zones[1]}", "\"b\"")]
    [InlineData("${names.map[\"a b\"]}", "\"deep\"")]
    [InlineData("$${size}", "\"${size}\"")]
    [InlineData("${key}", "\"[secret]\"")]
    [InlineData("x${key}", "\"[secret]\"")]
    [InlineData("${pulumi.project}", "\"shop\"")]
    [InlineData("${bucket.bucket}", "\"logs-preview\"")]
    [InlineData("${bucket.arn}", Unknown)]
    [InlineData("${bucket.id}/x", Unknown)]
    [InlineData("${zonesOf[0]}", "\"us-east-1a\"")]
    [InlineData("{ fn::join: [\"-\", [a, \"${size}\", 1]] }", "\"a-t4g.small-1\"")]
    [InlineData("{ fn::join: [\"-\", [a, \"${bucket.id}\"]] }", Unknown)]
    [InlineData("{ fn::select: [1, [a, b]] }", "\"b\"")]
    [InlineData("{ fn::split: [\",\", \"a,b\"] }", "[\"a\",\"b\"]")]
    [InlineData("{ fn::toJSON: { a: [1, true] } }", "\"{\\u0022a\\u0022:[1,true]}\"")]
    [InlineData("{ fn::toBase64: hello }", "\"aGVsbG8=\"")]
    [InlineData("{ fn::fromBase64: aGVsbG8= }", "\"hello\"")]
    [InlineData("{ fn::secret: x }", "\"[secret]\"")]
    [InlineData("{ fn::readFile: hello.txt }", "\"from a file\"")]
    [InlineData("{ fn::singleOrNone: [a] }", "\"a\"")]
    [InlineData("{ fn::aws:ec2:getVpc: { default: true } }", Unknown)]
    [InlineData("{ fn::aws:getRegion: {} }", null)]
    public void A_value_is_what_Pulumi_makes_of_it(string written, string? value)
    {
        File.WriteAllText(Path.Combine(_folder, "hello.txt"), "from a file");

        var told = Run($"{Program}\n  q: {{ type: aws:sqs:Queue, properties: {{ name: {(written[0] is '{' ? written : $"'{written}'")} }} }}\n").Graph.OfType("aws:sqs/queue:Queue").Single().Property("name")!.Value.GetRawText();

        if (value is not null)
            JsonElement.DeepEquals(JsonElement.Parse(told), JsonElement.Parse(value)).Should().BeTrue("it is {0} and not {1}", value, told);
    }

    [Fact]
    public void Resources_have_full_types_options_and_the_sources_of_their_inputs()
    {
        var graph = Run("""
            resources:
              far: { type: pulumi:providers:aws, properties: { region: eu-west-1 } }
              group: { type: "shop:index:Group" }
              queue: { type: aws:sqs:Queue, name: jobs, properties: { fifoQueue: true }, options: { provider: "${far}", parent: "${group}", ignoreChanges: [tags] } }
              policy: { type: aws:sqs/queuePolicy:QueuePolicy, properties: { queueUrl: "${queue.id}", policy: { fn::toJSON: { Resource: "${queue.arn}" } } } }
              other: { type: aws:ec2:Vpc, get: { id: vpc-1 } }
              subnet: { type: aws:ec2:Subnet, properties: { vpcId: "${other.id}" } }
            """).Graph;

        var queue = graph.OfType("aws:sqs/queue:Queue").Single();
        queue.Urn.Should().Be("urn:pulumi:preview::shop::shop:index/group:Group$aws:sqs/queue:Queue::jobs");
        queue.Parent.Should().Be(graph.OfType("shop:index/group:Group").Single().Urn);
        queue.Provider.Should().StartWith(graph.OfType("pulumi:providers:aws").Single().Urn + "::");
        queue.IgnoreChanges.Should().Equal("tags");
        var policy = graph.OfType("aws:sqs/queuePolicy:QueuePolicy").Single();
        policy.PropertyDependencies.Should().HaveCount(2);
        policy.PropertyDependencies.Values.Should().OnlyContain(urns => urns.Single() == queue.Urn);
        graph.OfType("aws:ec2/vpc:Vpc").Should().BeEmpty();
        graph.OfType("aws:ec2/subnet:Subnet").Single().Property("vpcId")!.Value.GetString().Should().Be(GraphResource.Unknown);
    }

    [Fact]
    public void A_mistake_is_told_without_secret_settings()
    {
        var run = () => Run("config: { key: { type: string, secret: true, default: hunter2 } }\nresources:\n  q: { type: aws:sqs:Queue, properties: { name: \"${hunter2}\" } }\n");

        run.Should().Throw<InvalidOperationException>().Which.ToString().Should().Contain("\"[secret]\" is neither a resource").And.NotContain("hunter2");
    }

    [Fact]
    public void Functions_without_an_answer_and_components_of_other_programs_are_told()
    {
        var result = Run("resources:\n  v: { type: awsx:ec2:Vpc, properties: { x: { fn::aws:ec2:getVpc: { default: true } } } }\n");

        result.UnansweredFunctions.Should().Equal("aws:ec2/getVpc:getVpc");
        result.ChildlessComponents.Should().Equal("awsx:ec2:Vpc");
    }

    [Theory]
    [InlineData("resources: []", "Pulumi.yaml:3:12: resources is no map")]
    [InlineData("resources: { a: 1 }", "the resource a is no map")]
    [InlineData("resources: { a: {} }", "the resource a has no type")]
    [InlineData("resources: { a: { type: x } }", "the type is \"x\"; expected one such as aws:s3:Bucket")]
    [InlineData("resources: { a: { type: aws:s3:Bucket, propertys: {} } }", "the resource a has \"propertys\"")]
    [InlineData("resources: { a: { type: aws:s3:Bucket, properties: { b: \"${c}\" } } }", "Pulumi.yaml:3:57: \"c\" is neither a resource, a variable nor a setting")]
    [InlineData("resources: { a: { type: aws:s3:Bucket, properties: { b: \"${a..b}\" } } }", "is no path")]
    [InlineData("resources: { a: { type: aws:s3:Bucket, properties: { b: { fn::moon: 1 } } } }", "there is no function fn::moon")]
    [InlineData("resources: { a: { type: aws:s3:Bucket, properties: { b: { fn::join: [a] } } } }", "fn::join has no list of two")]
    [InlineData("resources: { a: { type: aws:s3:Bucket, properties: { b: { fn::readFile: ../../etc/passwd } } } }", "allowed: files in the project's folder")]
    [InlineData("resources: { a: { type: aws:s3:Bucket, properties: { b: { fn::readFile: link/passwd } } } }", "allowed: files in the project's folder")]
    [InlineData("resources: { a: { type: aws:s3:Bucket, properties: { b: { fn::fromBase64: '!' } } } }", "is no Base64")]
    [InlineData("resources: { a: { type: aws:s3:Bucket, options: { parent: \"${b}\" } } }", "expected a resource")]
    [InlineData("resources: { a: { type: aws:s3:Bucket, options: { parent: \"${a}\" } } }", "rests on itself")]
    [InlineData("variables: { a: \"${b}\", b: \"${a}\" }\noutputs: { o: \"${a}\" }", "variable a rests on itself")]
    [InlineData("outputs: { o: \"${pulumi.moon}\" }", "pulumi has no \"moon\"")]
    [InlineData("config: { size: { type: string } }\noutputs: { o: \"${size}\" }", "the setting size has no value; give --config size=VALUE")]
    [InlineData("config: { size: { type: integer, default: x } }\noutputs: { o: \"${size}\" }", "a setting is \"x\"; allowed: a number")]
    [InlineData("resource: {}", "the program has \"resource\"")]
    [InlineData("variables: { a: [1] }\noutputs: { o: \"${a[7]}\" }", "there is no \"7\"")]
    public void A_program_that_is_not_written_as_one_is_refused_with_its_place(string text, string told)
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder, "link"), "/etc");
        var run = () => Run(text);
        run.Should().Throw<InvalidOperationException>().Which.Message.Should().Contain(told);
    }

    [Fact]
    public void Aliases_that_grow_without_end_are_refused()
    {
        var bomb = "variables:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 9).Select(level => $"  a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n")) + "outputs: { o: \"${a9}\" }\n";
        File.WriteAllText(Path.Combine(_folder, "Pulumi.yaml"), "name: shop\nruntime: yaml\n" + bomb);
        var run = () => PreviewEngine.RunAsync(new() { Project = "shop", Directory = _folder, Command = new(ProgramRuntime.Yaml, ["Pulumi.yaml"]) }).GetAwaiter().GetResult();

        run.Should().Throw<InvalidOperationException>().Which.Message.Should().Contain("more than 2000000 values");
    }

    PreviewResult Run(string text)
    {
        File.WriteAllText(Path.Combine(_folder, "Pulumi.yaml"), $"name: shop\nruntime: yaml\n{text}\n");
        return PreviewEngine.RunAsync(PulumiProject.Read(_folder)).GetAwaiter().GetResult();
    }
}
