namespace Pulumi;

/// <summary>Turns aliases into the URNs they stand for.</summary>
internal static class AliasUrns
{
    public static Output<string> Of(Input<Alias> alias, string name, string type, Resource? parent) =>
        alias.Apply(known => known.Urn is null ? FromParts(known, name, type, parent) : FromUrn(known));

    private static Output<string> FromUrn(Alias alias)
    {
        var excluded = new (string Name, bool IsSet)[]
        {
            (nameof(Alias.Name), alias.Name is not null),
            (nameof(Alias.Type), alias.Type is not null),
            (nameof(Alias.Project), alias.Project is not null),
            (nameof(Alias.Stack), alias.Stack is not null),
            (nameof(Alias.Parent), alias.Parent is not null),
            (nameof(Alias.ParentUrn), alias.ParentUrn is not null),
            (nameof(Alias.NoParent), alias.NoParent),
        }.Where(part => part.IsSet).Select(part => part.Name).ToList();

        return excluded.Count == 0
            ? Output.Create(alias.Urn!)
            : throw new ArgumentException($"Alias should not specify both {nameof(Alias.Urn)} and {string.Join(", ", excluded)}");
    }

    private static Output<string> FromParts(Alias alias, string name, string type, Resource? parent)
    {
        var parents = (alias.Parent is null ? 0 : 1) + (alias.ParentUrn is null ? 0 : 1) + (alias.NoParent ? 1 : 0);
        if (parents > 1)
            throw new ArgumentException(
                $"Only specify one of '{nameof(Alias.Parent)}', '{nameof(Alias.ParentUrn)}' or '{nameof(Alias.NoParent)}' in an {nameof(Alias)}");

        return Urn.Create(
            alias.Name ?? name, alias.Type ?? type, parents == 0 ? parent : alias.Parent, alias.ParentUrn, alias.Project, alias.Stack);
    }
}
