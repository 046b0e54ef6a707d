using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Blueprints;
using Blueprints.Quantities;
using Blueprints.Traffic;

namespace Conventions.Tests;

/// <summary>Every property that a user sets says its default and its unit, in the documentation file that ships with the assembly.</summary>
public sealed partial class DocumentationTests
{
    static readonly Dictionary<string, string> Summaries = XDocument.Load(Path.ChangeExtension(typeof(Blueprint).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, member => Plain(member.Element("summary")));

    public static TheoryData<string> Properties { get; } = [.. Settable().Select(Name)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Property_documents_its_default_or_is_required(string name)
    {
        var property = Settable().Single(candidate => Name(candidate) == name);

        if (!property.IsDefined(typeof(RequiredMemberAttribute)) && property.Name != nameof(Workload.SchemaVersion))
            Summaries[$"P:{name}"].Should().Contain("Default:");
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Number_has_its_unit_in_name_or_documentation(string name)
    {
        var property = Settable().Single(candidate => Name(candidate) == name);

        if (IsNumber(property.PropertyType))
            $"{Words().Replace(property.Name, " ")} {Summaries[$"P:{name}"]}".Should().MatchRegex(Units());
    }

    [Fact]
    public void Every_spec_is_covered() => Properties.Should().NotBeEmpty().And.HaveCountGreaterThan(60);

    static IEnumerable<PropertyInfo> Settable() =>
        typeof(Blueprint).Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Spec", StringComparison.Ordinal) || type == typeof(Workload))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true });

    static string Name(PropertyInfo property) => $"{property.DeclaringType!.FullName}.{property.Name}";

    static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var bare && (bare == typeof(int) || bare == typeof(decimal) || bare == typeof(Interval));

    // References (see cref) read as the last part of what they name.
    static string Plain(XElement? summary) => summary is null ? "" : string.Concat(summary.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement element => element.Attribute("cref")?.Value.Split('.')[^1],
        _ => "",
    }));

    [GeneratedRegex("(?<=[a-z])(?=[A-Z][a-z])")]
    private static partial Regex Words();

    // What is measured (seconds, bytes, a share) or, for a count, the things counted.
    [GeneratedRegex(@"\b((milli)?seconds?|minutes?|hours?|days?|(kilo|mega|giga)?bytes?|KiB|MiB|GiB|per ?cent|share|part|hit ratio|over the|port|zones?|instances|readers|shards|replicas|nodes|users|requests|queries|statements|connections|reads and writes|version|units|calls|partitions|workers|tasks|copies|messages|pods|vCPU)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Units();
}
