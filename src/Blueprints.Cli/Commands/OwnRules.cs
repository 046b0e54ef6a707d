using System.Reflection;
using System.Runtime.Loader;
using Blueprints.Policies;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Loads rules that users wrote.</summary>
static class OwnRules
{
    /// <summary>The rules of an assembly: every public class that is a rule and has a constructor without parameters.</summary>
    /// <exception cref="InvalidInputException">There is no such assembly, it cannot be loaded, or has no rules.</exception>
    public static IReadOnlyList<PolicyRule> Load(string path)
    {
        if (!File.Exists(path))
            throw new InvalidInputException($"--rules {path}: there is no such file");
        try
        {
            var rules = new RuleAssembly(path).LoadFromAssemblyPath(Path.GetFullPath(path)).GetExportedTypes()
                .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(PolicyRule)) && type.GetConstructor(Type.EmptyTypes) is not null)
                .Select(type => (PolicyRule)Activator.CreateInstance(type)!).ToList();
            return rules.Count > 0 ? rules : throw new InvalidInputException($"--rules {path}: no public class in it is a rule; derive one from PolicyRule");
        }
        catch (Exception e) when (e is BadImageFormatException or FileLoadException or FileNotFoundException or TypeLoadException or TargetInvocationException or MissingMemberException)
        {
            throw new InvalidInputException($"--rules {path}: {(e.InnerException ?? e).Message}", e);
        }
    }

    /// <exception cref="InvalidInputException">Two rules have one id.</exception>
    public static void RefuseSharedIds(IEnumerable<PolicyRule> rules)
    {
        foreach (var shared in rules.GroupBy(rule => rule.Info.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            throw new InvalidInputException($"--rules: {string.Join(" and ", shared.Select(rule => rule.GetType().FullName))} have the id {shared.Key}; allowed: each id once; give own rules a prefix of your own");
    }

    // What the tool has already is shared with it, so that a rule is a rule to both; the rest lies beside the assembly.
    sealed class RuleAssembly(string path) : AssemblyLoadContext(path)
    {
        readonly AssemblyDependencyResolver _beside = new(Path.GetFullPath(path));

        protected override Assembly? Load(AssemblyName name)
        {
            if (Default.Assemblies.FirstOrDefault(loaded => loaded.GetName().Name == name.Name) is { } shared)
                return shared;
            return File.Exists(Path.Combine(AppContext.BaseDirectory, $"{name.Name}.dll")) ? null : _beside.ResolveAssemblyToPath(name) is { } file ? LoadFromAssemblyPath(file) : null;
        }
    }
}
