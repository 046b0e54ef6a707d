using System.Globalization;

namespace Blueprints.Graph.CloudFormation.Syntax;

/// <summary>A place in a template.</summary>
/// <param name="Source">The file, as messages call it.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
readonly record struct TemplatePlace(string Source, long Line, long Column)
{
    /// <summary>A complaint about what stands here.</summary>
    public InvalidDataException Bad(string what, Exception? inner = null) => new($"{this}: {what}", inner);

    /// <summary>As compilers write places.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source}:{Line}:{Column}");
}
