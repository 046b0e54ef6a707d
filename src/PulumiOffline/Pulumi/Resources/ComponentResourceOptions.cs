namespace Pulumi;

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>The providers that children inherit, one per package; not together with <see cref="ResourceOptions.Provider"/>. Default: none.</summary>
    public List<ProviderResource> Providers { get; set; } = [];

    /// <summary>
    /// Joins options: the second's single values win where it has them, lists are appended, of two providers for a package the second's last
    /// one wins; neither is changed.
    /// </summary>
    /// <param name="options1">The first options; null: none.</param>
    /// <param name="options2">The second options; null: none.</param>
    /// <returns>New options.</returns>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = Copy(options1);
        var second = Copy(options2);
        merged.MergeWith(second);
        merged.Providers = LastPerPackage(merged.Providers.Concat(second.Providers));
        return merged;
    }

    internal override ResourceOptions Clone() => Copy(this);

    private static ComponentResourceOptions Copy(ComponentResourceOptions? options)
    {
        var copy = new ComponentResourceOptions();
        if (options is null)
            return copy;

        copy.CopyFrom(options);
        copy.Providers = [.. options.Providers];
        return copy;
    }

    private static List<ProviderResource> LastPerPackage(IEnumerable<ProviderResource> providers) =>
        [.. providers.Reverse().DistinctBy(provider => provider.Package).Reverse()];
}
