namespace PulumiSchema;

/// <summary>Finds properties that C# cannot hold: a member may not be named like its class.</summary>
internal static class NameClashes
{
    public static IEnumerable<string> In(SchemaBuilder schema) =>
        schema.Resources.Values.SelectMany(resource => In(resource, output => output.Output != Presence.None, "")
                .Concat(In(resource, _ => true, "State"))
                .Concat(In(resource, input => input.Input != Presence.None, "Args")))
            .Concat(schema.Types.Values.Where(type => type.Sides.Contains('o', StringComparison.Ordinal) && !type.Sides.Contains('f', StringComparison.Ordinal))
                .SelectMany(type => In(type, output => output.Output != Presence.None, "")));

    private static IEnumerable<string> In(SchemaItem item, Func<SchemaProperty, bool> stands, string suffix)
    {
        var className = item.Key[(item.Key.LastIndexOf(':') + 1)..] + suffix;
        return item.Properties
            .Where(property => stands(property) && property.CSharpName is null && char.ToUpperInvariant(property.Name[0]) + property.Name[1..] == className)
            .Select(property => $"{item.Key}.{property.Name}");
    }
}
