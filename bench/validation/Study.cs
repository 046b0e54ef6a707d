using System.Collections.Immutable;
using Blueprints.Validation;

namespace LoadStudy;

/// <summary>Foretells every heavier load of a recording from its light ones.</summary>
static class Study
{
    // The report with pauses, and the report as it arrives by itself, are foretold from the report without either.
    const string Base = "report";

    public static ImmutableArray<Prediction> Predict(Recording recording)
    {
        var light = recording.Points.Where(point => point.IsCalibration).GroupBy(point => point.Name).ToDictionary(load => load.Key, load => new LightLoad([.. load], recording.Cores), StringComparer.Ordinal);
        return [.. recording.Points.Where(point => !point.IsCalibration).SelectMany(point => Models.Of(point, Light(light, point)))];
    }

    static LightLoad Light(Dictionary<string, LightLoad> light, StudyPoint point) =>
        light.GetValueOrDefault(point.Name) ?? light.GetValueOrDefault($"{point.System} {Base}") ?? throw new InvalidInputException($"points.tsv: nothing calibrates {point.Name}");
}
