using Blueprints.Catalog;

namespace Blueprints.Estimation.Capacity.Advice;

/// <summary>Sizes above one, from the catalog.</summary>
sealed class Sizes(PriceCatalog catalog)
{
    const int Tries = 8;

    /// <summary>Larger sizes, the nearest first: those of the same family, then those of others with the same processors. Not each of them is offered for everything.</summary>
    public IEnumerable<InstanceShape> Above(string type) => catalog.FindShape(type).Shape is not { } shape ? [] : catalog.Shapes
        .Where(other => other.Kind == shape.Kind && other.Architecture == shape.Architecture && other.VCpu >= shape.VCpu && other.MemoryGiB >= shape.MemoryGiB && (other.VCpu, other.MemoryGiB) != (shape.VCpu, shape.MemoryGiB))
        .OrderBy(other => other.Family == shape.Family ? 0 : 1).ThenBy(Size).ThenBy(other => other.Name, StringComparer.Ordinal)
        .Take(Tries);

    /// <summary>Where the road up ends for a block of a type; null for a type that nobody knows.</summary>
    public VerticalEnd? End(string block, string type)
    {
        if (catalog.FindShape(type).Shape is not { } shape)
            return null;
        var largest = Largest(catalog.Shapes.Where(other => other.Kind == shape.Kind));
        return new(block, Largest(Family(shape)).Name, largest.Name, largest.VCpu, largest.MemoryGiB);
    }

    /// <summary>The largest database class.</summary>
    public InstanceShape LargestDatabase => Largest(catalog.Shapes.Where(shape => shape.Kind == InstanceKind.Database));

    IEnumerable<InstanceShape> Family(InstanceShape shape) => catalog.Shapes.Where(other => other.Kind == shape.Kind && other.Family == shape.Family);

    // Names decide between equals, so that the answer is the same on every machine.
    static InstanceShape Largest(IEnumerable<InstanceShape> shapes) => shapes.OrderBy(Size).ThenBy(shape => shape.Name, StringComparer.Ordinal).Last();

    static (int VCpu, decimal MemoryGiB) Size(InstanceShape shape) => (shape.VCpu, shape.MemoryGiB);
}
