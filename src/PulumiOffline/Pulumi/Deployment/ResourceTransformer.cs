using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Runs asynchronous transforms: the resource's own, then each ancestor's from the nearest on; the stack's are the last.</summary>
internal static class ResourceTransformer
{
    public static async Task<(ResourceInputs Inputs, ResourceOptions Options)> ApplyAsync(
        Resource resource, ResourceInputs inputs, ResourceOptions options)
    {
        foreach (var transform in TransformsOf(resource))
        {
            var shown = options.Clone();
            shown.Parent = resource.Parent;
            var args = inputs.Wire.ToImmutableDictionary(
                input => input.Key,
                input => WireReader.ReadWithOutputs(input.Value, inputs.Dependencies.GetValueOrDefault(input.Key, [])));
            var result = await transform(new ResourceTransformArgs(
                resource.GetResourceName(), resource.GetResourceType(), resource is CustomResource, args, shown)).ConfigureAwait(false);
            if (result is not { } changed)
                continue;

            inputs = await ResourceInputs.WriteAsync(resource, changed.Args).ConfigureAwait(false);
            options = changed.Options;
            await ResourceDependencies.WaitForAsync(options.DependsOn).ConfigureAwait(false);
        }

        return (inputs, options);
    }

    private static IEnumerable<ResourceTransform> TransformsOf(Resource resource)
    {
        for (var current = resource; current is not null; current = current.Parent)
        {
            foreach (var transform in current.Transforms)
                yield return transform;
        }
    }
}
