using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Reads what resources say of EBS volumes.</summary>
static class Volumes
{
    // What Amazon Linux takes; an image may say otherwise.
    const decimal ImageGiB = 8;

    /// <summary>A volume as instances, launch templates and volumes describe it.</summary>
    /// <param name="description">An object with <c>volumeType</c> or <c>type</c>, <c>volumeSize</c> or <c>size</c>, <c>iops</c> and <c>throughput</c>.</param>
    public static BlockVolume Of(JsonElement? description) => new()
    {
        Kind = Known(description, "volumeType") ?? Known(description, "type") ?? "gp2",
        GiB = description.At("volumeSize").Number() ?? description.At("size").Number(),
        Iops = description.At("iops").Number() ?? 0,
        MebibytesPerSecond = description.At("throughput").Number() ?? 0,
    };

    /// <summary>The root volume of an instance: as described, else the image's.</summary>
    /// <param name="description">The description; null for none.</param>
    public static BlockVolume Root(JsonElement? description)
    {
        var volume = Of(description);
        return volume.GiB is null && description.At("volumeSize").Text() is null
            ? volume with { GiB = ImageGiB, Origin = "8 GiB each, as Amazon Linux takes; the image decides" }
            : volume;
    }

    static string? Known(JsonElement? description, string property) => description.At(property).Text() is { Length: > 0 } text && text != Graph.GraphResource.Unknown ? text : null;
}
