using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>What a launch template or a launch configuration says of the instances that are made from it.</summary>
sealed record TemplateView
{
    static readonly string[] RootDevices = ["/dev/xvda", "/dev/sda1"];

    public string? InstanceType { get; init; }

    public bool Spot { get; init; }

    public string? Tenancy { get; init; }

    public BlockVolume Root { get; init; } = Volumes.Root(null);

    public IReadOnlyList<BlockVolume> Data { get; init; } = [];

    /// <summary>The device names of <see cref="Data"/>, in the same order; empty where none is given.</summary>
    public IReadOnlyList<string> Devices { get; init; } = [];

    /// <summary>The data volumes whose devices an instance does not describe itself.</summary>
    /// <param name="own">The device names that it describes.</param>
    public IEnumerable<BlockVolume> DataWithout(IReadOnlyCollection<string?> own) => Data.Where((_, at) => at >= Devices.Count || Devices[at].Length == 0 || !own.Contains(Devices[at]));

    public bool DetailedMonitoring { get; init; }

    public bool? PublicAddress { get; init; }

    public string? Credits { get; init; }

    /// <summary>Reads a template; of none, what AWS takes where nothing is said.</summary>
    public static TemplateView Of(GraphResource? template)
    {
        if (template is null)
            return new();
        JsonElement? inputs = template.Inputs;
        var mappings = inputs.Items("blockDeviceMappings").ToList();
        var data = mappings.Where(mapping => !RootDevices.Contains(mapping.At("deviceName").Text()) && mapping.At("ebs") is not null).ToList();
        var root = mappings.FirstOrDefault(mapping => RootDevices.Contains(mapping.At("deviceName").Text()));
        return new()
        {
            InstanceType = template.Text("instanceType"),
            Spot = template.Property("instanceMarketOptions").At("marketType").Text() == "spot",
            Tenancy = template.Property("placement").At("tenancy").Text(),
            Root = Volumes.Root(root.At("ebs")),
            Data = [.. data.Select(mapping => Volumes.Of(mapping.At("ebs")))],
            Devices = [.. data.Select(mapping => mapping.At("deviceName").Text() ?? "")],
            DetailedMonitoring = template.Property("monitoring").At("enabled").IsTrue(),
            PublicAddress = template.Property("networkInterfaces").At("associatePublicIpAddress") is { } flag ? ((JsonElement?)flag).IsTrue() : null,
            Credits = template.Property("creditSpecification").At("cpuCredits").Text(),
        };
    }

    /// <summary>Reads a launch configuration, whose instances have detailed monitoring unless it says otherwise.</summary>
    public static TemplateView OfConfiguration(GraphResource configuration)
    {
        JsonElement? inputs = configuration.Inputs;
        return new()
        {
            InstanceType = configuration.Text("instanceType"),
            Spot = configuration.Property("spotPrice") is not null,
            Tenancy = configuration.Text("placementTenancy"),
            Root = Volumes.Root(configuration.Property("rootBlockDevice")),
            Data = [.. inputs.Items("ebsBlockDevices").Select(Volumes.Of)],
            DetailedMonitoring = configuration.Flag("enableMonitoring") ?? true,
            PublicAddress = configuration.Flag("associatePublicIpAddress"),
        };
    }

    /// <summary>The tenancy of instances on a dedicated host.</summary>
    public const string HostTenancy = "host";

    /// <summary>Why a tenancy has no price; empty for shared hardware, and for a dedicated host, which is billed instead of its instances.</summary>
    public static string NotPriced(string? tenancy) => tenancy is null or "default" or HostTenancy ? "" : $"instances of {tenancy} tenancy have prices of their own, which the catalog does not hold";

    /// <summary>Whether credits are unlimited: as said, else so for T3, T3a and T4g and not for T2.</summary>
    public static bool Unlimited(string type, string? credits) => credits is { Length: > 0 } told ? told == "unlimited" : !type.StartsWith("t2.", StringComparison.Ordinal);
}
