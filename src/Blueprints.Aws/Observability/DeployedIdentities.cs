using Blueprints.Observability;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What CloudWatch calls the deployed blocks: fills the placeholders of signals.</summary>
sealed class DeployedIdentities(IReadOnlyDictionary<string, BlockComponent> components)
{
    readonly List<(string Placeholder, Output<string> Value)> _known =
        [.. components.OrderBy(component => component.Key, StringComparer.Ordinal).SelectMany(component => component.Value.Identities.Select(identity => (Signal.Placeholder(component.Key, identity.Key), identity.Value)))];

    /// <summary>A text with what its placeholders stand for.</summary>
    public Output<string> Fill(string text)
    {
        var wanted = _known.Where(known => text.Contains(known.Placeholder, StringComparison.Ordinal)).ToList();
        return Output.All(wanted.Select(known => (Input<string>)known.Value)).Apply(values =>
        {
            var filled = text;
            for (var i = 0; i < wanted.Count; i++)
                filled = filled.Replace(wanted[i].Placeholder, values[i], StringComparison.Ordinal);
            return filled;
        });
    }

    /// <summary>Dimensions with what their placeholders stand for.</summary>
    public InputMap<string> Map(IEnumerable<SignalDimension> dimensions)
    {
        var map = new InputMap<string>();
        foreach (var dimension in dimensions)
            map.Add(dimension.Name, dimension.Value.Contains('{', StringComparison.Ordinal) ? Fill(dimension.Value) : (Input<string>)dimension.Value);
        return map;
    }
}
