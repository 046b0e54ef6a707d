using Blueprints.Policies;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Finds the rule sets that a path names.</summary>
static class RuleSetFiles
{
    /// <summary>A file, or the files of a folder over each other in the order of their names.</summary>
    /// <exception cref="InvalidInputException">There is none, or one cannot be used.</exception>
    public static RuleSet Read(string path, IReadOnlyCollection<PolicyRule> rules)
    {
        if (!Directory.Exists(path))
            return RuleSet.Parse(InputFile.Read(path), path, rules);
        var files = Directory.EnumerateFiles(path).Where(IsRuleSet).Order(StringComparer.Ordinal).ToList();
        return files.Count == 0
            ? throw new InvalidInputException($"--policies {path}: no rule set in it; allowed: a folder with *.yaml files")
            : files.Aggregate(RuleSet.Empty, (set, file) => set.With(RuleSet.Parse(InputFile.Read(file), file, rules)));
    }

    // A pack lies beside its rule sets, and its own file is none.
    static bool IsRuleSet(string file) => Path.GetExtension(file) is ".yaml" or ".yml" && Path.GetFileNameWithoutExtension(file) is not ("PulumiPolicy" or "Pulumi");
}
