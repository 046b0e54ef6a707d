using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A resource's inputs as they travel, with the resources each comes from.</summary>
internal sealed record ResourceInputs(
    ImmutableDictionary<string, object?> Wire, ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies)
{
    public static async Task<ResourceInputs> WriteAsync(Resource resource, ImmutableDictionary<string, object?> inputs)
    {
        var wire = ImmutableDictionary.CreateBuilder<string, object?>();
        var dependencies = ImmutableDictionary.CreateBuilder<string, ImmutableHashSet<Resource>>();
        foreach (var (name, value) in inputs.Where(input => input.Key is not ("id" or "urn")))
        {
            var writer = new WireWriter();
            var path = $"resource:{resource.GetResourceName()}[{resource.GetResourceType()}].{name}";
            if (await writer.WriteAsync(path, value).ConfigureAwait(false) is not { } written)
                continue;
            wire[name] = written;
            dependencies[name] = [.. writer.Dependencies];
        }

        return new ResourceInputs(wire.ToImmutable(), dependencies.ToImmutable());
    }
}
