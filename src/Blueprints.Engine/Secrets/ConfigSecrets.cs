using System.Text.Json;
using Blueprints.Engine.Wire;

namespace Blueprints.Engine.Secrets;

/// <summary>The secrets of a stack's configuration.</summary>
static class ConfigSecrets
{
    /// <summary>A mask of the values of the secret settings; of one that is a list or an object, all that it holds.</summary>
    public static SecretMask Of(PreviewProgram program)
    {
        var mask = new SecretMask();
        foreach (var value in program.SecretKeys.Select(key => program.Config.GetValueOrDefault(key)).OfType<string>().Where(value => !value.Contains(WireValue.Unknown, StringComparison.Ordinal)))
            mask.Add(value, inInputs: true);
        foreach (var value in program.SecretKeys.Select(key => program.Config.GetValueOrDefault(key)).OfType<string>().Where(value => value.TrimStart() is ['{' or '[', ..]))
            AddParts(mask, value);
        return mask;
    }

    static void AddParts(SecretMask mask, string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value);
            SecretFinder.FindWithin(WireJson.FromJson(document.RootElement), part => mask.Add(part, inInputs: true));
        }
        catch (JsonException)
        {
            // A text that begins like JSON.
        }
    }
}
