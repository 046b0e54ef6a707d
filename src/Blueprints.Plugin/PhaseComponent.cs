using Blueprints.Aws;
using Pulumi;

namespace Blueprints.Plugin;

/// <summary>
/// What all components of the plugin are: a blueprint as their one child, and its outputs. Each has the aliases of the others, so that a program that takes another phase under the same
/// name keeps its resources, above all its data.
/// </summary>
public abstract class PhaseComponent : ComponentResource
{
    /// <summary>The plugin's package name, the first part of each component's type.</summary>
    public const string Package = "blueprints";

    internal static readonly string[] Components = [nameof(PhaseOne), nameof(PhaseTwo), nameof(PhaseThree), nameof(PhaseFour), nameof(PhaseFive), nameof(Design)];

    /// <summary>Deploys a blueprint.</summary>
    /// <param name="component">The component's class, the last part of its type.</param>
    /// <param name="name">The component's name; the beginning of all its resources' names.</param>
    /// <param name="args">What the program gave.</param>
    /// <param name="blueprint">What to deploy.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The blueprint has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">There is a load balancer and no certificate.</exception>
    private protected PhaseComponent(string component, string name, EntryArgs args, Blueprint blueprint, ComponentResourceOptions? options)
        : base(Token(component), name, args, WithAliases(component, options))
    {
        var deployed = new BlueprintComponent(name, args.ToBlueprint(blueprint), new() { Parent = this });
        Endpoint = deployed.Endpoint;
        Outputs = Flat(deployed.StackOutputs());
        RegisterOutputs();
    }

    /// <summary>Where users call: <c>https://…</c>; none if no flow comes from users to a load balancer or to a fleet with public addresses.</summary>
    [Output("endpoint")]
    public Output<string?> Endpoint { get; private set; }

    /// <summary>Where the application finds its data stores, by name: <c>databaseEndpoint</c>, <c>databaseSecretArn</c>, <c>cacheEndpoint</c>, <c>bucketName</c>; of further blocks of a kind with the block's name behind.</summary>
    [Output("outputs")]
    public Output<Dictionary<string, string>> Outputs { get; private set; }

    internal static string Token(string component) => $"{Package}:index:{component}";

    // The types under which a component of this class may be deployed already.
    internal static IEnumerable<string> Aliases(string component) => Components.Where(other => other != component).Select(Token);

    static ComponentResourceOptions WithAliases(string component, ComponentResourceOptions? options) => ComponentResourceOptions.Merge(
        options ?? new(),
        new() { Aliases = [.. Aliases(component).Select(type => (Input<Alias>)new Alias { Type = type })] });

    // One map of texts: a schema has no place for values whose type depends on the phase.
    static Output<Dictionary<string, string>> Flat(IDictionary<string, object?> outputs)
    {
        var texts = outputs.Where(output => output is { Key: not "endpoint", Value: Output<string> }).Select(output => (output.Key, Value: (Output<string>)output.Value!)).ToList();
        return Output.All(texts.Select(text => text.Value)).Apply(values => texts.Zip(values).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Key, pair => pair.Second));
    }
}
