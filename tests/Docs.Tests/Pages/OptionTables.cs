using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Blueprints;

namespace Docs.Tests.Pages;

/// <summary>The options of specs as tables, from the documentation that ships with the library.</summary>
static partial class OptionTables
{
    /// <summary>The page of the parts that several kinds have.</summary>
    public const string SharedPage = "parts.md";

    static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.ChangeExtension(typeof(Blueprint).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    static readonly Type[] Specs = [.. typeof(BlockSpec).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(kind => kind.DerivedType)];

    static readonly ImmutableHashSet<Type> SharedParts = [.. Specs.SelectMany(spec => Parts(spec)).GroupBy(part => part).Where(group => group.Count() > 1).Select(group => group.Key)];

    /// <summary>The parts that several kinds have, in the order of the alphabet.</summary>
    public static string Shared() => string.Concat(SharedParts.OrderBy(part => part.Name, StringComparer.Ordinal).Select(part => Section(part, "##", "")));

    /// <summary>A spec's options, then those of its parts.</summary>
    public static string Of(Type spec) => Table(spec, SharedPage) + string.Concat(Parts(spec).Where(part => !SharedParts.Contains(part)).Select(part => Section(part, "###", SharedPage)));

    static string Section(Type part, string level, string sharedPage) => $"\n{level} `{part.Name}`\n\n{Summary($"T:{part.FullName}")}\n\n{Table(part, sharedPage)}";

    static string Table(Type type, string sharedPage) =>
        Markdown.Table(["Option", "What it is, its range and default"], Options(type).Select(option => new[] { $"`{Name(option)}`{Kind(option, sharedPage)}", What(option) }), "It has no options.");

    static string What(PropertyInfo option)
    {
        var text = Summary($"P:{option.DeclaringType!.FullName}.{option.Name}");
        var values = Element(option.PropertyType) is { IsEnum: true } choice ? $" One of {string.Join(", ", Enum.GetNames(choice).Select(name => $"`{JsonNamingPolicy.CamelCase.ConvertName(name)}`"))}." : "";
        return text + values;
    }

    static string Kind(PropertyInfo option, string sharedPage)
    {
        var element = Element(option.PropertyType);
        if (!IsPart(element))
            return "";
        return $": {(element == option.PropertyType || element == Nullable.GetUnderlyingType(option.PropertyType) ? "" : "list of ")}{string.Join(", ", Forms(element).Select(Link))}";

        string Link(Type part) => $"[`{part.Name}`]({(SharedParts.Contains(part) ? sharedPage : "")}#{part.Name.ToLowerInvariant()})";
    }

    static List<Type> Parts(Type spec)
    {
        var found = new List<Type>();
        Add(spec);
        return found;

        void Add(Type type)
        {
            foreach (var part in Options(type).Select(option => Element(option.PropertyType)).Where(IsPart).SelectMany(Forms).Where(part => !found.Contains(part)))
            {
                found.Add(part);
                Add(part);
            }
        }
    }

    // What a document may say: a property that is set, and not one that follows from others.
    static IEnumerable<PropertyInfo> Options(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod is { IsPublic: true } && !property.IsDefined(typeof(JsonIgnoreAttribute)))
        .OrderBy(property => property.DeclaringType == type ? 1 : 0);

    static Type Element(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(ValueList<>) ? bare.GetGenericArguments()[0] : bare;
    }

    static bool IsPart(Type type) => type.Assembly == typeof(Blueprint).Assembly && !type.IsEnum && !type.IsSubclassOf(typeof(BlockSpec)) && type.Namespace != typeof(Blueprints.Quantities.Interval).Namespace;

    static IEnumerable<Type> Forms(Type part) => part.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(form => form.DerivedType).DefaultIfEmpty(part);

    static string Name(PropertyInfo option) => JsonNamingPolicy.CamelCase.ConvertName(option.Name);

    static string Summary(string member)
    {
        if (Members.GetValueOrDefault(member)?.Element("summary") is { } summary)
            return Spaces().Replace(Plain(summary), " ").Trim();
        // A positional record tells its properties as parameters of its constructor.
        var (type, name) = (member[2..member.LastIndexOf('.')], member[(member.LastIndexOf('.') + 1)..]);
        var parameter = Members.GetValueOrDefault($"T:{type}")?.Elements("param").FirstOrDefault(param => param.Attribute("name")!.Value == name);
        return parameter is null ? throw new InvalidOperationException($"{member} has no documentation") : Spaces().Replace(Plain(parameter), " ").Trim();
    }

    static string Plain(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText words => words.Value,
                XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
                XElement { Name.LocalName: "see" or "paramref" or "seealso" } reference => $"`{Reference(reference)}`",
                XElement other => Plain(other),
                _ => "",
            });
        }

        return text.ToString();
    }

    static string Reference(XElement reference)
    {
        var name = (reference.Attribute("cref") ?? reference.Attribute("langword") ?? reference.Attribute("name"))!.Value;
        var last = name.Split('(')[0].Split('.')[^1];
        return name.StartsWith("P:", StringComparison.Ordinal) ? JsonNamingPolicy.CamelCase.ConvertName(last) : last;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
