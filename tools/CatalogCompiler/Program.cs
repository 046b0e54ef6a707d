using Blueprints.Catalog.Compiler;

// From the repository root: dotnet run --project tools/CatalogCompiler [sources [catalog.bin]]
var sources = args.Length > 0 ? args[0] : Path.Combine("src", "Blueprints.Catalog", "Data", "Sources");
var output = args.Length > 1 ? args[1] : Path.Combine("src", "Blueprints.Catalog", "Data", "catalog.bin");

if (!Directory.Exists(sources))
{
    Console.Error.WriteLine($"got the sources '{sources}', which is not a directory. Run from the repository root or name it: CatalogCompiler <sources> <catalog.bin>");
    return 2;
}

var compilation = CatalogCompilation.Of(sources);
foreach (var problem in compilation.Problems)
{
    Console.Error.WriteLine(problem);
}

if (compilation.Image is not { } image)
{
    Console.Error.WriteLine($"{compilation.Problems.Count} problem(s); {output} was not written.");
    return 1;
}

File.WriteAllBytes(output, image);
Console.Error.WriteLine($"{output}: {compilation.PriceRows} price rows, {image.Length} bytes");
return 0;
