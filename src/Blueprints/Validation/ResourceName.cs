namespace Blueprints.Validation;

/// <summary>The names that blocks and their parts may have: they become part of cloud resource names, so they are API.</summary>
public static class ResourceName
{
    /// <summary>Whether a name is lower-case letters, digits and single inner hyphens, starting with a letter.</summary>
    /// <param name="name">The name.</param>
    /// <param name="maxLength">The longest name allowed, in characters. Default 24, which leaves room for suffixes in AWS's 32.</param>
    public static bool IsValid(string name, int maxLength = 24)
    {
        if (name.Length == 0 || name.Length > maxLength || !char.IsAsciiLetterLower(name[0]) || name[^1] == '-')
            return false;
        return !name.Contains("--", StringComparison.Ordinal)
            && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
    }
}
