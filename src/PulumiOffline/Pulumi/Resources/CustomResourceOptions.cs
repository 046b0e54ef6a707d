namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replacement deletes the old resource first; null: the provider decides.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Names of outputs that are secret beyond those the provider says are; not inherited. Default: none.</summary>
    public List<string> AdditionalSecretOutputs { get; set; } = [];

    /// <summary>The id of an existing resource to take over; null: create.</summary>
    public string? ImportId { get; set; }

    /// <summary>For provider resources: environment variables under other names. Default: none.</summary>
    public Dictionary<string, string> EnvVarMappings { get; set; } = [];

    /// <summary>Joins options: the second's single values win where it has them, lists are appended; neither is changed.</summary>
    /// <param name="options1">The first options; null: none.</param>
    /// <param name="options2">The second options; null: none.</param>
    /// <returns>New options.</returns>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = Copy(options1);
        var second = Copy(options2);
        merged.MergeWith(second);
        merged.DeleteBeforeReplace = second.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged.AdditionalSecretOutputs.AddRange(second.AdditionalSecretOutputs);
        merged.ImportId = second.ImportId ?? merged.ImportId;
        foreach (var (from, to) in second.EnvVarMappings)
            merged.EnvVarMappings[from] = to;
        return merged;
    }

    internal override ResourceOptions Clone() => Copy(this);

    /// <summary>Copies options; those of a component keep what both kinds have.</summary>
    internal static CustomResourceOptions Copy(ResourceOptions? options)
    {
        var copy = new CustomResourceOptions();
        if (options is null)
            return copy;

        copy.CopyFrom(options);
        if (options is CustomResourceOptions custom)
        {
            copy.DeleteBeforeReplace = custom.DeleteBeforeReplace;
            copy.AdditionalSecretOutputs = [.. custom.AdditionalSecretOutputs];
            copy.ImportId = custom.ImportId;
            copy.EnvVarMappings = new Dictionary<string, string>(custom.EnvVarMappings);
        }

        return copy;
    }
}
