using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Catalog;
using Blueprints.Estimation.Cost.Resources;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>Pricing looks at a number of neighbours that grows as the graph does: counted, not timed.</summary>
public sealed class LinearTimeTests
{
    [Theory]
    [InlineData("flat")]
    [InlineData("one component")]
    [InlineData("many components")]
    public void Ten_times_the_resources_take_ten_times_the_looks(string shape)
    {
        var (few, many) = (Looks(shape, 300), Looks(shape, 3_000));

        many.Should().BeLessThanOrEqualTo((few * 10) + 100, "{0} looks at 300 parts, {1} at 3,000", few, many);
        many.Should().BeLessThan(3_000 * 40);
    }

    [Fact]
    public void A_usage_file_of_many_names_finds_the_one_that_is_meant()
    {
        var names = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"  q{i}: {{ monthly_requests: {i + 5_000_000} }}\n"));
        var usage = UsageFile.Parse($"version: 0.1\nresource_usage:\n{names}  aws_sqs_queue.q7: {{ monthly_requests: 1, request_size_kb: 128 }}\n  'q*': {{ request_size_kb: 64 }}\n", "u.yml");

        usage.Of(Stack.Resource("aws:sqs/queue:Queue", "q1999")).Of("monthly_requests").Quantity!.Value.Expected.Should().Be(5_001_999);
        var both = usage.Of(Stack.Resource("aws:sqs/queue:Queue", "q7"));
        both.Of("monthly_requests").Quantity!.Value.Expected.Should().Be(5_000_007, "a name counts before an address");
        both.Of("request_size_kb").Quantity!.Value.Expected.Should().Be(128, "an address counts before a pattern");
        usage.Unused.Should().HaveCount(1_998);
    }

    static long Looks(string shape, int parts)
    {
        var references = new GraphReferences(new ResourceGraph(Enumerable.Range(0, parts).SelectMany(i => Part(shape, i)).Concat(Roots(shape))));
        var estimate = GraphPricing.Price(PriceCatalog.Shipped, references, new(), null, "many");
        (estimate.Items.Length + estimate.UnknownUsage.Length).Should().BeGreaterThan(parts);
        return references.Looks;
    }

    static IEnumerable<GraphResource> Roots(string shape) =>
        shape == "one component" ? [Of("shop:index:Everything", "everything", null)] : [];

    // An instance with its volume, a queue, a load balancer with its listener, a database and a cache: each asks for its neighbours.
    static IEnumerable<GraphResource> Part(string shape, int i)
    {
        var component = Of("shop:index:Part", $"part{i}", null);
        var parent = shape switch { "flat" => null, "one component" => "urn:pulumi:t::t::shop:index:Everything::everything", _ => component.Urn };
        if (shape == "many components")
            yield return component;
        yield return Of("aws:ec2/instance:Instance", $"web{i}", parent, """{ "instanceType": "m7g.large" }""");
        yield return Of("aws:ebs/volume:Volume", $"disk{i}", parent, """{ "size": 20, "type": "gp3" }""");
        yield return Of("aws:sqs/queue:Queue", $"jobs{i}", parent);
        var balancer = Of("aws:lb/loadBalancer:LoadBalancer", $"lb{i}", parent);
        yield return balancer;
        yield return Of("aws:lb/listener:Listener", $"listener{i}", parent, "{}", balancer.Urn);
    }

    static GraphResource Of(string type, string name, string? parent, string inputs = "{}", string? refersTo = null) => new()
    {
        Urn = $"urn:pulumi:t::t::{type}::{name}",
        Type = type,
        Name = name,
        Parent = parent,
        Inputs = JsonDocument.Parse(inputs).RootElement,
        PropertyDependencies = refersTo is null ? ImmutableDictionary<string, ImmutableArray<string>>.Empty : ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("loadBalancerArn", [refersTo]),
    };
}
