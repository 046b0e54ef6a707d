using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>What Kubernetes accepts as names.</summary>
static partial class KubernetesNames
{
    const int MaxPath = 200;

    /// <summary>Reports what is no DNS label: 1 to 63 lower-case letters, digits and inner hyphens (RFC 1123).</summary>
    public static void Validate(ProblemCollector problems, string property, string name)
    {
        if (name.Length > 63 || !Label().IsMatch(name))
            problems.Add(property, $"\"{name}\"", "1 to 63 of a-z, 0-9 and inner hyphens", "rename it");
    }

    /// <summary>Reports what is no host name, which may begin with a star.</summary>
    public static void ValidateHost(ProblemCollector problems, string property, string host)
    {
        if (host.Length > 253 || !Host().IsMatch(host))
            problems.Add(property, $"\"{host}\"", "a host name such as shop.example.com or *.example.com", "correct it");
    }

    /// <summary>Reports what is no plain path.</summary>
    public static void ValidatePath(ProblemCollector problems, string property, string path)
    {
        if (path.Length > MaxPath || !Path().IsMatch(path))
            problems.Add(property, $"\"{path}\"", $"a path such as /api, at most {MaxPath} letters, digits and - . _ ~ / % characters", "correct it");
    }

    /// <summary>Reports what cannot be the name of an environment variable in every shell.</summary>
    public static void ValidateVariable(ProblemCollector problems, string property, string name)
    {
        if (name.Length > 128 || !Variable().IsMatch(name))
            problems.Add(property, $"\"{name}\"", "letters, digits and underscores, not starting with a digit", "rename it");
    }

    /// <summary>Reports what cannot be a key of a Secret.</summary>
    public static void ValidateKey(ProblemCollector problems, string property, string key)
    {
        if (key.Length > 253 || !Key().IsMatch(key))
            problems.Add(property, $"\"{key}\"", "1 to 253 letters, digits and - . _ characters", "correct it");
    }

    /// <summary>Reports what cannot be an image.</summary>
    public static void ValidateImage(ProblemCollector problems, string image)
    {
        if (image.Length is 0 or > 1_024 || image.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
            problems.Add("image", $"\"{image}\"", "registry/name:tag, at most 1024 characters", "correct it");
    }

    /// <summary>The beginning of the environment variables that tell of a block: <c>orders-db</c> becomes <c>ORDERS_DB</c>.</summary>
    public static string VariablePrefix(string block) => block.ToUpperInvariant().Replace('-', '_');

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Host();

    [GeneratedRegex(@"^/[A-Za-z0-9._~/%-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^[A-Za-z0-9._-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
