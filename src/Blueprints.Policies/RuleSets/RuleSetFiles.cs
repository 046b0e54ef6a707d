using System.Globalization;
using Blueprints.Validation;

namespace Blueprints.Policies;

/// <summary>Finds the rule sets that a path names.</summary>
public static class RuleSetFiles
{
    // Far above any document a person writes.
    const long MaxBytes = 1024 * 1024;

    /// <summary>A file, or the files of a folder over each other in the order of their names.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="rules">The rules that they may name.</param>
    /// <exception cref="InvalidInputException">There is none, or one cannot be used.</exception>
    public static RuleSet Read(string path, IReadOnlyCollection<PolicyRule> rules)
    {
        if (!Directory.Exists(path))
            return RuleSet.Parse(Text(path), path, rules);
        return Files(path).Count == 0 ? throw new InvalidInputException($"{path}: no rule set in it; allowed: a folder with *.yaml files") : Find(path, rules);
    }

    /// <summary>The files of a folder over each other in the order of their names; nothing where there are none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="rules">The rules that they may name.</param>
    /// <exception cref="InvalidInputException">One cannot be used.</exception>
    public static RuleSet Find(string folder, IReadOnlyCollection<PolicyRule> rules) =>
        Files(folder).Aggregate(RuleSet.Empty, (set, file) => set.With(RuleSet.Parse(Text(file), file, rules)));

    static List<string> Files(string folder) => [.. Directory.EnumerateFiles(folder).Where(IsRuleSet).Order(StringComparer.Ordinal)];

    // A pack lies beside its rule sets, and its own files are none.
    static bool IsRuleSet(string file) => Path.GetExtension(file) is ".yaml" or ".yml" && !Path.GetFileNameWithoutExtension(file).StartsWith("Pulumi", StringComparison.Ordinal);

    static string Text(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                throw new InvalidInputException($"{path}: there is no such file");
            return file.Length <= MaxBytes ? File.ReadAllText(path) : throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"{path}: the file has {file.Length} bytes; allowed: at most {MaxBytes}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{path}: {e.Message}", e);
        }
    }
}
