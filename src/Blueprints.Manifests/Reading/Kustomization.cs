using Blueprints.Validation;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Blueprints.Manifests.Reading;

/// <summary>What kustomize makes of a folder is not what stands in its files, once patches and overlays are among them.</summary>
static class Kustomization
{
    static readonly string[] Names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    // What changes objects, or brings some in that stand elsewhere or twice.
    static readonly string[] Building =
        ["patches", "patchesStrategicMerge", "patchesJson6902", "replicas", "replacements", "components", "bases", "namePrefix", "nameSuffix", "generators", "transformers", "helmCharts", "helmChartInflationGenerator"];

    /// <exception cref="InvalidInputException">A kustomization among the files does more than list them; the message says how to render it.</exception>
    public static void ThrowIfBuilt(IEnumerable<string> files, Func<string, string> read)
    {
        foreach (var file in files.Where(file => Names.Contains(Path.GetFileName(file))))
        {
            if (Keys(read(file)).FirstOrDefault(Building.Contains) is { } key)
                throw new InvalidInputException($"{file}: has {key}: kustomize builds what is deployed; render it first: kubectl kustomize {Path.GetDirectoryName(file)} > shop.yaml, and name that file");
        }
    }

    static IEnumerable<string> Keys(string text)
    {
        try
        {
            return new DeserializerBuilder().Build().Deserialize<Dictionary<string, object?>>(text)?.Keys ?? Enumerable.Empty<string>();
        }
        catch (YamlException)
        {
            // kustomize says what is wrong with it; the objects beside it may be fine.
            return [];
        }
    }
}
