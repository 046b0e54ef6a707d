using Blueprints.Compute;
using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>What RDS accepts as names.</summary>
static class DatabaseNames
{
    public static void Validate(string property, string name, ProblemCollector problems)
    {
        var valid = name.Length is > 0 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
        if (!valid)
            problems.Add(property, $"\"{name}\"", "1 to 63 letters, digits and underscores, starting with a letter", "rename it");
    }

    public static void ValidateClass(string property, string instanceClass, ProblemCollector problems)
    {
        var valid = instanceClass.StartsWith("db.", StringComparison.Ordinal) && InstanceTypeName.Parse(instanceClass["db.".Length..]) is not null;
        if (!valid)
            problems.Add(property, $"\"{instanceClass}\"", "a database instance class such as db.r7g.large", "correct it");
    }

    public static void ValidateZone(string property, string? zone, ProblemCollector problems)
    {
        if (zone is null)
            return;
        var valid = ResourceName.IsValid(zone) && zone.Length > 2 && char.IsAsciiLetter(zone[^1]) && char.IsAsciiDigit(zone[^2]);
        if (!valid)
            problems.Add(property, $"\"{zone}\"", "an availability zone such as us-east-1a", "correct it, or leave the choice to AWS");
    }
}
