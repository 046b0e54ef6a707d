using System.Globalization;
using System.Text.Json;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The size of an ECS task, which its definition writes as units and mebibytes (<c>256</c>, <c>512</c>) or in words (<c>1 vCPU</c>, <c>2 GB</c>). Source: ECS API reference, RegisterTaskDefinition.</summary>
static class TaskSize
{
    const decimal UnitsPerVcpu = 1_024;
    const decimal MiBPerGigabyte = 1_024;

    /// <summary>CPU units and mebibytes of memory; each null where the definition, or the program before deployment, does not say it.</summary>
    /// <param name="definition">The task definition; null where none is known.</param>
    public static (decimal? CpuUnits, decimal? MemoryMiB) Of(GraphResource? definition) =>
        (Read(definition?.Property("cpu"), "VCPU", UnitsPerVcpu), Read(definition?.Property("memory"), "GB", MiBPerGigabyte));

    static decimal? Read(JsonElement? value, string unit, decimal size)
    {
        if (value.Number() is { } plain)
            return plain;
        var text = value.Text()?.Trim();
        return text is not null && text.EndsWith(unit, StringComparison.OrdinalIgnoreCase) && decimal.TryParse(text[..^unit.Length], NumberStyles.Number, CultureInfo.InvariantCulture, out var words)
            ? words * size
            : null;
    }
}
