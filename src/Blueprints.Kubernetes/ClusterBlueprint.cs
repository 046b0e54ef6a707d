using System.Collections.Immutable;
using Blueprints.Kubernetes.Typed;
using Blueprints.LoadBalancing;
using Blueprints.Manifests;
using Blueprints.Validation;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Core = Pulumi.Kubernetes.Core.V1;
using Networks = Pulumi.Kubernetes.Networking.V1;

namespace Blueprints.Kubernetes;

/// <summary>
/// All of a blueprint that runs in its cluster: the namespace with its rules, and a child component for each block in pods, named after it. Give it the provider of the cluster. Of a blueprint with
/// replica regions this is the own region's part; each replica's cluster takes its own, made of <see cref="Blueprint.RegionParts"/>.
/// </summary>
public sealed class ClusterBlueprint : ComponentResource
{
    /// <summary>Makes the namespace and the blocks.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The blueprint and what is known of AWS.</param>
    /// <param name="options">Pulumi's options, such as the provider of the cluster.</param>
    /// <exception cref="InvalidInputException">The blueprint has problems or no cluster, or asks for what Kubernetes has no words for; all problems are listed.</exception>
    /// <exception cref="ArgumentException">Endpoints are given of something that is no block.</exception>
    public ClusterBlueprint(string name, ClusterBlueprintArgs args, ComponentResourceOptions? options = null) : base("blueprints:kubernetes:Blueprint", name, args, options)
    {
        var shared = ManifestRenderer.RenderShared(args.Blueprint).Select(manifest => TypedResources.Make($"{name}-{manifest.Name}", manifest, new() { Parent = this })).ToList();
        Namespace = shared.OfType<Core.Namespace>().Single();
        DefaultPolicy = shared.OfType<Networks.NetworkPolicy>().Single();
        Endpoints = args.Endpoints.ToImmutableDictionary(pair => pair.Key, pair => Endpoint(name, args.Blueprint, pair.Key, pair.Value));
        Blocks = args.Blueprint.Blocks.Select(block => Make(name, args.Blueprint, block)).OfType<ClusterBlock>().ToImmutableDictionary(block => block.Block);
        RegisterOutputs();
    }

    /// <summary>The namespace.</summary>
    public Core.Namespace Namespace { get; }

    /// <summary>The policy that lets nobody call anybody.</summary>
    public Networks.NetworkPolicy DefaultPolicy { get; }

    /// <summary>What pods are told of AWS, by block.</summary>
    public ImmutableDictionary<string, Core.ConfigMap> Endpoints { get; }

    /// <summary>The components of the blocks in pods, by name.</summary>
    public ImmutableDictionary<string, ClusterBlock> Blocks { get; }

    Core.ConfigMap Endpoint(string name, Blueprint blueprint, string block, InputMap<string> variables)
    {
        if (!blueprint.Has(block))
            throw new ArgumentException($"endpoints: \"{block}\" is no block of the blueprint; allowed: {string.Join(", ", blueprint.Blocks.Select(known => known.Name))}");
        return new($"{name}-{block}-endpoint", new ConfigMapArgs
        {
            Metadata = new ObjectMetaArgs { Name = $"{block}-endpoint", Namespace = blueprint.Blocks.OfKind<KubernetesClusterSpec>().First().Spec.Namespace },
            Data = variables,
        }, new() { Parent = this, DependsOn = { Namespace } });
    }

    ClusterBlock? Make(string name, Blueprint blueprint, Block block)
    {
        var child = $"{name}-{block.Name}";
        var options = new ComponentResourceOptions { Parent = this, DependsOn = { Namespace } };
        return block.Spec switch
        {
            WebServiceSpec spec => new WebService(child, Args(spec), options),
            QueueWorkerSpec spec => new QueueWorker(child, Args(spec), options),
            PgBouncerSpec spec => new PgBouncer(child, Args(spec), options),
            PodCacheSpec spec => new PodCache(child, Args(spec), options),
            CockroachDbSpec spec => new CockroachDb(child, Args(spec), options),
            CollectorSpec spec => new Collector(child, Args(spec), options),
            PodLoadTestSpec spec => new PodLoadTest(child, Args(spec), options),
            LoadBalancerSpec spec when spec.Targets.Any(target => blueprint.Blocks.TryGet<WebServiceSpec>(target.Fleet, out _)) => new BalancerEntry(child, Args(spec), options),
            _ => null,
        };

        ClusterBlockArgs<TSpec> Args<TSpec>(TSpec spec) where TSpec : BlockSpec => new() { Spec = spec, Block = block.Name, Design = blueprint };
    }
}
