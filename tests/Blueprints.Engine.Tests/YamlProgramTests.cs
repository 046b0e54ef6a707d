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
          far: { type: pulumi:providers:aws, properties: { region: ap-south-1 } }
          network: { type: pulumi:pulumi:StackReference, properties: { name: acme/network/prod } }
        """;

    static readonly PreviewAnswers Answers =
        PreviewAnswers.Parse("""{ "stackReferences": { "acme/network/prod": { "vpcId": "vpc-42", "zones": ["a", "b"], "key": "hunter2" } }, "secretOutputs": { "acme/network/prod": ["key"] } }""", "answers.json");

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
    [InlineData("{ Fn::Join: [\"-\", [a, b]] }", "\"a-b\"")]
    [InlineData("{ fn::tojson: [1] }", "\"[1]\"")]
    [InlineData("{ fn::unsecret: { fn::secret: x } }", "\"[secret]\"")]
    [InlineData("{ fn::unsecret: x }", "\"x\"")]
    [InlineData("{ fn::length: [a, b] }", "2")]
    [InlineData("{ fn::length: { a: 1 } }", "1")]
    [InlineData("{ fn::length: été }", "3")]
    [InlineData("{ fn::length: \"${bucket.arn}\" }", Unknown)]
    [InlineData("{ fn::sha1: abc }", "\"a9993e364706816aba3e25717850c26c9cd0d89d\"")]
    [InlineData("{ fn::filebase64: hello.txt }", "\"ZnJvbSBhIGZpbGU=\"")]
    [InlineData("{ fn::filebase64sha256: hello.txt }", "\"VStJ3LI7RVgCHfj9oQJy3kWYa85p3YAoP8CyovpXwgk=\"")]
    [InlineData("{ fn::pulumiResourceName: \"${bucket}\" }", "\"bucket\"")]
    [InlineData("{ fn::pulumiResourceType: \"${bucket}\" }", "\"aws:s3/bucket:Bucket\"")]
    [InlineData("{ fn::fileAsset: ./a.txt }", "{\"asset\":{\"path\":\"./a.txt\"}}")]
    [InlineData("{ fn::fileArchive: ./app }", "{\"archive\":{\"path\":\"./app\"}}")]
    [InlineData("{ fn::remoteAsset: https://example.com/a }", "{\"asset\":{\"uri\":\"https://example.com/a\"}}")]
    [InlineData("{ fn::remoteArchive: https://example.com/a }", "{\"archive\":{\"uri\":\"https://example.com/a\"}}")]
    [InlineData("{ fn::stringAsset: hi }", "{\"asset\":{\"held\":\"in the program\"}}")]
    [InlineData("{ fn::assetArchive: { a: { fn::stringAsset: hi } } }", "{\"archive\":{\"held\":\"in the program\"}}")]
    [InlineData("{ fn::stackReference: [acme/network/prod, vpcId] }", "\"vpc-42\"")]
    [InlineData("{ fn::stackReference: [acme/network/prod, key] }", "\"[secret]\"")]
    [InlineData("{ fn::stackReference: [acme/other/prod, vpcId] }", Unknown)]
    [InlineData("${network.outputs[\"vpcId\"]}", "\"vpc-42\"")]
    [InlineData("${network.outputs.zones[1]}", "\"b\"")]
    [InlineData("${network.outputs.key}", "\"[secret]\"")]
    [InlineData("{ fn::invoke: { function: aws:iam:getPolicyDocument, arguments: { statements: [{ actions: [s3:*], resources: [\"${bucket.arn}\"] }] }, return: json } }", Unknown)]
    [InlineData("{ fn::invoke: { function: aws:getRegion, options: { provider: \"${far}\" }, return: name } }", "\"ap-south-1\"")]
    [InlineData("{ fn::invoke: { function: aws:getService, arguments: { serviceId: \"${key}\" }, return: id } }", "\"[secret]\"")]
    [InlineData("{ fn::aws:getPartition: }", null)]
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
    public void A_provider_is_its_resource_s_own_its_parent_s_or_the_default_of_its_package()
    {
        var graph = Run("""
            resources:
              home: { type: pulumi:providers:aws, defaultProvider: true, properties: { region: eu-west-1 } }
              far: { type: pulumi:providers:aws, properties: { region: ap-south-1 } }
              group: { type: "shop:index:Group", options: { providers: ["${far}"] } }
              named: { type: "shop:index:Group", options: { providers: { aws: "${far}" } } }
              standard: { type: aws:sqs:Queue }
              own: { type: aws:sqs:Queue, options: { provider: "${far}" } }
              inGroup: { type: aws:sqs:Queue, options: { parent: "${group}" } }
              inNamed: { type: aws:sqs:Queue, options: { parent: "${named}" } }
              below: { type: aws:sqs:Queue, options: { parent: "${own}" } }
              random: { type: random:RandomPassword, options: { parent: "${own}" } }
              region: { type: aws:sqs:Queue, properties: { name: { fn::invoke: { function: aws:getRegion, return: name } } } }
            """).Graph;

        var providers = graph.Resources.Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal) || resource.Name == "random").ToDictionary(resource => resource.Name, resource => resource.Provider?.Split("::")[3]);

        providers.Should().Equal(new Dictionary<string, string?> { ["standard"] = "home", ["region"] = "home", ["own"] = "far", ["inGroup"] = "far", ["inNamed"] = "far", ["below"] = "far", ["random"] = null });
        graph.Resources.Single(resource => resource.Name == "region").Text("name").Should().Be("eu-west-1");
    }

    [Theory]
    [InlineData("kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:Deployment")]
    [InlineData("kubernetes:yaml:ConfigFile", "kubernetes:yaml:ConfigFile")]
    [InlineData("eks:Cluster", "eks:index:Cluster")]
    [InlineData("aws-native:ec2:Vpc", "aws-native:ec2:Vpc")]
    [InlineData("command:local:Command", "command:local:Command")]
    [InlineData("random:RandomPassword", "random:index/randomPassword:RandomPassword")]
    [InlineData("docker:Image", "docker:index/image:Image")]
    [InlineData("gcp:storage:Bucket", "gcp:storage/bucket:Bucket")]
    public void A_type_has_the_full_token_of_its_package(string written, string token) =>
        Run($"resources: {{ x: {{ type: \"{written}\" }} }}").Graph.Resources.Single().Type.Should().Be(token);

    [Fact]
    public void Stacks_without_an_answer_are_named_and_references_are_no_resources()
    {
        var result = Run("resources:\n  other: { type: pulumi:pulumi:StackReference, properties: { name: acme/other/prod } }\n  q: { type: aws:sqs:Queue, properties: { name: \"${other.outputs.name}\" } }\n");

        result.UnansweredFunctions.Should().Equal("outputs of the stack acme/other/prod");
        result.Graph.Resources.Should().ContainSingle().Which.Property("name")!.Value.GetString().Should().Be(GraphResource.Unknown);
    }

    [Fact]
    public void A_component_whose_program_does_not_serve_is_a_mistake_at_its_place()
    {
        File.WriteAllText(Path.Combine(_folder, "Pulumi.yaml"), "name: shop\nruntime: yaml\nresources:\n  pair: { type: pair:Pair, properties: { a: 1 } }\n");
        var run = () => PreviewEngine.RunAsync(PulumiProject.Read(_folder), new() { ComponentPrograms = new Dictionary<string, string> { ["pair"] = "false" } }).GetAwaiter().GetResult();

        run.Should().Throw<InvalidOperationException>().WithMessage("Pulumi.yaml:4:*: pair: the program for components of pair ended with exit code 1 before it said where it listens");
    }

    [Fact]
    public void A_component_whose_program_hangs_is_stopped()
    {
        File.WriteAllText(Path.Combine(_folder, "Pulumi.yaml"), "name: shop\nruntime: yaml\nresources:\n  pair: { type: pair:Pair }\n");
        File.WriteAllText(Path.Combine(_folder, "hangs.sh"), "exec sleep 600\n");
        var run = () => PreviewEngine.RunAsync(PulumiProject.Read(_folder), new() { Timeout = TimeSpan.FromSeconds(1), ComponentPrograms = new Dictionary<string, string> { ["pair"] = $"sh {_folder}/hangs.sh" } }).GetAwaiter().GetResult();

        run.Should().Throw<InvalidOperationException>().WithMessage("*stopped after 1 s; --timeout gives it longer; the program for components of pair had not said where it listens");
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
        return PreviewEngine.RunAsync(PulumiProject.Read(_folder), new() { Answers = Answers }).GetAwaiter().GetResult();
    }
}
