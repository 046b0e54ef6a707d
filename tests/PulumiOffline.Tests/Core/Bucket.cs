using System.Collections.Immutable;
using Pulumi;

namespace PulumiOffline.Tests.Core;

/// <summary>The inputs of a resource as a generated SDK has them.</summary>
public sealed class BucketArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("zones")]
    private InputList<string>? _zones;

    [Input("bucketName")]
    public Input<string>? BucketName { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("versioned")]
    public Input<bool>? Versioned { get; set; }

    [Input("rule")]
    public Input<BucketRuleArgs>? Rule { get; set; }

    [Input("tier")]
    public Input<Tier>? Tier { get; set; }

    [Input("policy")]
    public InputUnion<string, BucketRuleArgs>? Policy { get; set; }

    [Input("document")]
    public InputJson? Document { get; set; }

    [Input("file")]
    public Input<AssetOrArchive>? File { get; set; }

    [Input("origin")]
    public Input<Resource>? Origin { get; set; }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    public InputList<string> Zones
    {
        get => _zones ??= [];
        set => _zones = value;
    }
}

/// <summary>A nested object of inputs with a required member.</summary>
public sealed class BucketRuleArgs : ResourceArgs
{
    [Input("prefix", required: true)]
    public Input<string> Prefix { get; set; } = null!;

    [Input("days")]
    public Input<double>? Days { get; set; }
}

/// <summary>An enumeration that travels as text.</summary>
[EnumType]
public readonly struct Tier : IEquatable<Tier>
{
    private readonly string _value;

    private Tier(string value) => _value = value;

    public static Tier Cold { get; } = new("COLD");

    public static explicit operator string(Tier value) => value._value;

    public bool Equals(Tier other) => _value == other._value;

    public override bool Equals(object? obj) => obj is Tier other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);

    public static bool operator ==(Tier left, Tier right) => left.Equals(right);

    public static bool operator !=(Tier left, Tier right) => !left.Equals(right);
}

/// <summary>A typed object among the outputs.</summary>
[OutputType]
public sealed class BucketRule
{
    public readonly string Prefix;
    public readonly double? Days;

    [OutputConstructor]
    private BucketRule(string prefix, double? days)
    {
        Prefix = prefix;
        Days = days;
    }
}

/// <summary>A resource as a generated SDK has it.</summary>
public sealed class Bucket(string name, BucketArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("test:storage/bucket:Bucket", name, args ?? new BucketArgs(), options)
{
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("bucketName")]
    public Output<string?> BucketName { get; private set; } = null!;

    [Output("size")]
    public Output<int?> Size { get; private set; } = null!;

    [Output("zones")]
    public Output<ImmutableArray<string>> Zones { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("rule")]
    public Output<BucketRule?> Rule { get; private set; } = null!;

    [Output("rules")]
    public Output<ImmutableArray<BucketRule>> Rules { get; private set; } = null!;

    [Output("tier")]
    public Output<Tier> Tier { get; private set; } = null!;

    [Output("either")]
    public Output<Union<string, BucketRule>> Either { get; private set; } = null!;
}

/// <summary>A provider of the package "test".</summary>
public sealed class TestProvider(string name, CustomResourceOptions? options = null) : ProviderResource("test", name, ResourceArgs.Empty, options);
