using System.Collections.Frozen;
using System.Text.Json;
using Blueprints.Engine.Programs;
using Blueprints.Engine.Wire;
using Blueprints.Graph.CloudFormation.Stacks;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Answers;

/// <summary>The functions whose answers follow from the region and the arguments.</summary>
static class Functions
{
    static readonly FrozenDictionary<string, Func<string, Struct, Struct>> Known = new Dictionary<string, Func<string, Struct, Struct>>(StringComparer.Ordinal)
    {
        ["aws:index/getAvailabilityZones:getAvailabilityZones"] = (region, _) => Zones(region),
        ["aws:index/getRegion:getRegion"] = (region, _) => Texts(("id", region), ("name", region), ("region", region), ("description", region), ("endpoint", $"ec2.{region}.amazonaws.com")),
        ["aws:index/getCallerIdentity:getCallerIdentity"] = (_, _) => Texts(("id", Synthesis.Account), ("accountId", Synthesis.Account), ("arn", $"arn:aws:iam::{Synthesis.Account}:user/preview"), ("userId", "AIDAPREVIEW")),
        ["aws:index/getPartition:getPartition"] = (region, _) => Partition(region),
        ["aws:index/getService:getService"] = (region, arguments) => Service(region, arguments),
        ["aws:ec2/getAmi:getAmi"] = (region, _) => Image(region),
        ["aws:iam/getPolicyDocument:getPolicyDocument"] = (_, arguments) => PolicyDocument.Of(arguments),
        ["aws:secretsmanager/getRandomPassword:getRandomPassword"] = (_, _) => new() { Fields = { ["randomPassword"] = WireValue.SecretOf(Value.ForString("made-up-password")) } },
        ["aws:elb/getServiceAccount:getServiceAccount"] = (_, _) => Texts(("id", "127311923021"), ("arn", "arn:aws:iam::127311923021:root")),
        ["kubernetes:yaml:decode"] = (_, arguments) => Manifests(arguments),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The answer to a function; null where none is known.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="region">The region of its provider.</param>
    /// <param name="answers">What the user says, which comes first.</param>
    /// <exception cref="FormatException">An argument is not what the function takes.</exception>
    public static Struct? Answer(string token, Struct arguments, string region, PreviewAnswers answers)
    {
        if (answers.FunctionResult(token, WireJson.ToGraph(arguments)) is { } told)
            return WireJson.StructFromJson(told);
        return Known.TryGetValue(token, out var function) ? function(region, arguments) : null;
    }

    static Struct Zones(string region)
    {
        var letters = new[] { "a", "b", "c", "d" };
        var zones = Texts(("id", region), ("region", region));
        zones.Fields.Add("names", Value.ForList([.. letters.Select(letter => Value.ForString(region + letter))]));
        zones.Fields.Add("zoneIds", Value.ForList([.. letters.Select((_, i) => Value.ForString($"{region}-az{i + 1}"))]));
        zones.Fields.Add("groupNames", Value.ForList([Value.ForString(region)]));
        return zones;
    }

    static Struct Image(string region)
    {
        const string Id = "ami-0123456789abcdef0";
        var image = Texts(("id", Id), ("imageId", Id), ("arn", $"arn:aws:ec2:{region}::image/{Id}"), ("architecture", "x86_64"), ("rootDeviceName", "/dev/xvda"), ("rootDeviceType", "ebs"), ("virtualizationType", "hvm"), ("name", "made-up"));
        image.Fields.Add("blockDeviceMappings", Value.ForList());
        return image;
    }

    // What Kubernetes' provider would tell without asking the cluster: the objects of a manifest's text.
    static Struct Manifests(Struct arguments)
    {
        var text = arguments.Fields.GetValueOrDefault("text")?.StringValue ?? "";
        return new() { Fields = { ["result"] = Value.ForList([.. YamlFile.ReadAll(text, "manifest").Select(value => WireJson.FromJson(JsonSerializer.SerializeToElement(value)))]) } };
    }

    static Struct Partition(string region)
    {
        var partition = AwsPartition.Of(region);
        return Texts(("id", partition.Name), ("partition", partition.Name), ("dnsSuffix", partition.UrlSuffix), ("reverseDnsPrefix", string.Join('.', partition.UrlSuffix.Split('.').Reverse())));
    }

    static Struct Service(string region, Struct arguments)
    {
        var service = arguments.Fields.GetValueOrDefault("serviceId")?.StringValue ?? "";
        return Texts(("id", service), ("serviceId", service), ("dnsName", $"{service}.{region}.amazonaws.com"), ("region", region), ("partition", "aws"));
    }

    static Struct Texts(params ReadOnlySpan<(string Property, string Text)> properties)
    {
        var result = new Struct();
        foreach (var (property, text) in properties)
            result.Fields.Add(property, Value.ForString(text));
        return result;
    }
}
