using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Kubernetes.Typed;
using Blueprints.LoadBalancing;
using Blueprints.Manifests;
using Blueprints.Validation;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using OperatorObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;
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
        Blocks = args.Blueprint.Blocks.Select(block => Make(name, args, block)).OfType<ClusterBlock>().ToImmutableDictionary(block => block.Block);
        Bindings = [.. args.TargetGroups.SelectMany(balancer => balancer.Value.Select(service => Bind(name, args.Blueprint, balancer.Key, service.Key, service.Value)))];
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

    /// <summary>What brings pods of web services into target groups on AWS.</summary>
    public ImmutableArray<OperatorObject> Bindings { get; }

    OperatorObject Bind(string name, Blueprint blueprint, string balancer, string service, Input<string> targetGroup)
    {
        if (!blueprint.Blocks.TryGet<WebServiceSpec>(service, out _))
            throw new ArgumentException($"targetGroups of \"{balancer}\": \"{service}\" is no web service of the blueprint; allowed: {string.Join(", ", blueprint.Blocks.OfKind<WebServiceSpec>().Select(known => known.Name))}");
        return new($"{name}-{balancer}-{service}", new OperatorObjectArgs("elbv2.k8s.aws/v1beta1", "TargetGroupBinding")
        {
            Metadata = new ObjectMetaArgs { Name = $"{balancer}-{service}", Namespace = blueprint.Blocks.OfKind<KubernetesClusterSpec>().First().Spec.Namespace },
            Spec = targetGroup.Apply(arn => JsonSerializer.SerializeToElement(new JsonObject
            {
                ["serviceRef"] = new JsonObject { ["name"] = service, ["port"] = "http" }, ["targetGroupARN"] = arn, ["targetType"] = "ip",
            })),
        }, new() { Parent = this, DependsOn = { Namespace } });
    }

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

    ClusterBlock? Make(string name, ClusterBlueprintArgs all, Block block)
    {
        var blueprint = all.Blueprint;
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
            LoadBalancerSpec spec when !all.TargetGroups.ContainsKey(block.Name) && spec.Targets.Any(target => blueprint.Blocks.TryGet<WebServiceSpec>(target.Fleet, out _)) => new BalancerEntry(child, Args(spec), options),
            _ => null,
        };

        ClusterBlockArgs<TSpec> Args<TSpec>(TSpec spec) where TSpec : BlockSpec => new() { Spec = spec, Block = block.Name, Design = blueprint, RoleArn = all.RoleArns.GetValueOrDefault(block.Name) };
    }
}
