using System.Globalization;
using Blueprints.Engine;
using Blueprints.Graph;
using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>What a program declares, as a tree: the number first, then the resources in their components, then what could not be known.</summary>
static class PreviewTable
{
    public static void Write(IAnsiConsole console, PreviewResult result, string? saved)
    {
        var resources = result.Graph.Resources;
        var (conditional, components) = (resources.Count(resource => resource.IsConditional), resources.Count(resource => resource.IsComponent));
        var parts = new[] { Count(resources.Length - components, "resource"), Count(components, "component") };
        console.MarkupLine($"[bold]{string.Join(", ", parts)}[/]{(conditional == 0 ? "" : $"; {Count(conditional, "resource")} only if values known after deployment say so")}");
        if (saved is not null)
            console.MarkupLine($"saved to {Markup.Escape(saved)}");
        console.WriteLine();

        var tree = new Tree("stack") { Style = Style.Plain };
        Add(tree, result.Graph, null);
        console.Write(tree);
        WriteGaps(console, result);
    }

    static void Add(IHasTreeNodes node, ResourceGraph graph, string? parent)
    {
        foreach (var resource in graph.ChildrenOf(parent))
            Add(node.AddNode($"{Markup.Escape(resource.Name)} [dim]{Markup.Escape(resource.Type)}[/]{(resource.IsConditional ? " [yellow]conditional[/]" : "")}"), graph, resource.Urn);
    }

    static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    static void WriteGaps(IAnsiConsole console, PreviewResult result)
    {
        foreach (var message in result.Messages)
            console.MarkupLine($"[yellow]{Markup.Escape(message)}[/]");
        if (!result.UnansweredFunctions.IsEmpty)
            console.MarkupLine($"[yellow]Unknown or made up:[/] {Markup.Escape(string.Join(", ", result.UnansweredFunctions))}; --answers says more");
        if (!result.ChildlessComponents.IsEmpty)
            console.MarkupLine($"[yellow]Without their children:[/] {Markup.Escape(string.Join(", ", result.ChildlessComponents))}; --components names the program that makes them");
    }
}
