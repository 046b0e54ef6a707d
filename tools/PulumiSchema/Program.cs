using System.Text.Json;
using PulumiSchema;

if (args is not [var package, var overridesFile, var outputFile, ..])
{
    Console.Error.WriteLine("Usage: PulumiSchema <unpacked npm package> <overrides file> <schema file to write> [<token list to check against>]");
    return 2;
}

using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "package.json")));
var version = manifest.RootElement.GetProperty("version").GetString()!;
var overrides = Overrides.Read(overridesFile);
var schema = new SchemaBuilder(package, overrides);
schema.Build();

using (var file = new StreamWriter(outputFile))
{
    new SchemaWriter(file).Write(manifest.RootElement.GetProperty("name").GetString()!, version, overrides, schema);
}

Console.WriteLine($"{schema.Resources.Count} resources, {schema.Functions.Count} functions, {schema.Types.Count} types, {schema.Enums.Count} enums");
foreach (var key in overrides.Unused)
{
    Console.WriteLine($"override without a property: {key}");
}

foreach (var clash in NameClashes.In(schema))
{
    Console.WriteLine($"a property named like its class needs an override: {clash}");
}

var differences = args.Length > 3 ? TokenList.Differences(args[3], schema.Resources).ToList() : [];
differences.ForEach(Console.WriteLine);
if (args.Length > 3)
{
    Console.WriteLine($"required inputs: {File.ReadLines(args[3]).Count(line => line.Contains(" | req: ", StringComparison.Ordinal))} tokens checked, {differences.Count} differences");
}

return differences.Count == 0 ? 0 : 1;
