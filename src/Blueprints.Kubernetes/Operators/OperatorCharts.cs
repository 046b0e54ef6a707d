using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Blueprints.Kubernetes;

/// <summary>
/// The operators that the blocks of a blueprint need in its cluster and AWS has no add-on for, each as a release of its chart in a pinned version: the cluster autoscaler, the AWS Load Balancer Controller, KEDA, the k6
/// operator, and Fluent Bit where pods' logs are collected. Give it the provider of the cluster.
/// </summary>
public sealed class OperatorCharts : ComponentResource
{
    const int TimeoutSeconds = 600;

    /// <summary>Installs the operators.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The blueprint, and what the charts are told of AWS.</param>
    /// <param name="options">Pulumi's options, such as the provider of the cluster.</param>
    public OperatorCharts(string name, OperatorChartsArgs args, ComponentResourceOptions? options = null) : base("blueprints:kubernetes:OperatorCharts", name, args, options)
    {
        Releases = ClusterOperator.For(args.Blueprint).ToImmutableDictionary(known => known.Chart, known => Install(name, args, known));
        RegisterOutputs();
    }

    /// <summary>The releases, by chart; none where no block needs one.</summary>
    public ImmutableDictionary<string, Release> Releases { get; }

    Release Install(string name, OperatorChartsArgs args, ClusterOperator known)
    {
        var space = args.Blueprint.Blocks.OfKind<KubernetesClusterSpec>().First().Spec.Namespace;
        var role = args.RoleArns.TryGetValue(known.Chart, out var arn) ? arn.ToOutput() : Output.Create("");
        var values = Output.Tuple(args.ClusterName.ToOutput(), args.VpcId.ToOutput(), role).Apply(told => Plain(new OperatorValues(told.Item1, space, args.Blueprint.Region, told.Item2, told.Item3.Length > 0 ? told.Item3 : null).Of(known)));
        return new($"{name}-{known.Chart}", new ReleaseArgs
        {
            Name = known.Chart,
            Chart = known.Chart,
            Version = known.Version,
            RepositoryOpts = new RepositoryOptsArgs { Repo = known.Repository },
            Namespace = known.Namespace,
            CreateNamespace = known.Namespace != OperatorRights.SystemNamespace,
            // A release that does not come up is taken back.
            Atomic = true,
            Timeout = TimeoutSeconds,
            Values = values,
        }, new() { Parent = this });
    }

    static ImmutableDictionary<string, object> Plain(JsonObject values) => values.ToImmutableDictionary(pair => pair.Key, pair => Plain(pair.Value!));

    static object Plain(JsonNode value) => value switch
    {
        JsonObject map => Plain(map),
        JsonValue flag when flag.TryGetValue<bool>(out var said) => said,
        _ => value.GetValue<string>(),
    };
}
