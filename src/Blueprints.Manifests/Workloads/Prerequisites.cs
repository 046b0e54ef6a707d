using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.Manifests.Pods;
using Blueprints.Queues;

namespace Blueprints.Manifests.Workloads;

/// <summary>What has to be in the cluster before the manifests work, and is not made by them.</summary>
static class Prerequisites
{
    public static IEnumerable<string> Of(RenderContext context)
    {
        var blueprint = context.Blueprint;
        var applications = blueprint.Blocks.Where(block => block.Spec is WebServiceSpec or QueueWorkerSpec).Select(block => block.Name);
        var onAws = applications.SelectMany(block => CalledBlocks.OnAws(context, block)).Concat(blueprint.Blocks.OfKind<PgBouncerSpec>().Select(pool => pool.Spec.Database).Where(database => !context.IsPods(database))).ToHashSet();
        foreach (var block in blueprint.Blocks.Select(block => block.Name).Where(onAws.Contains))
            yield return $"ConfigMap {CalledBlocks.ConfigMap(block)}: the address of {block} on AWS, as {KubernetesNames.VariablePrefix(block)}_… variables";
        foreach (var (name, _) in blueprint.Blocks.OfKind<RabbitMqSpec>().Where(broker => onAws.Contains(broker.Name)))
            yield return $"Secret {CalledBlocks.AmqpSecret(name)}: the address of {name} with user and password, under url";
        foreach (var (name, pool) in blueprint.Blocks.OfKind<PgBouncerSpec>())
            yield return $"Secret {PgBouncerManifests.UsersSecret(name, pool)}: users and passwords of {name}, under userlist.txt";
        foreach (var (name, database) in blueprint.Blocks.OfKind<CockroachDbSpec>())
        {
            yield return $"Secret {CockroachDbManifests.CertificatesSecret(name, database)}: certificates of the nodes of {name}, under ca.crt, node.crt and node.key";
            yield return $"Secret {CockroachDbManifests.RootSecret(name, database)}: the certificate of the user root of {name}, under ca.crt, client.root.crt and client.root.key";
        }

        foreach (var secret in blueprint.Blocks.SelectMany(block => Secrets(block.Spec)).Select(secret => secret.Secret).Distinct())
            yield return $"Secret {secret}";
        foreach (var (name, _) in context.Cluster.Compute == KubernetesCompute.Fargate ? blueprint.Blocks.OfKind<IPodsSpec>() : [])
            yield return $"annotation eks.amazonaws.com/role-arn on ServiceAccount {name}: the ARN of the role of {name} on AWS";
        foreach (var operation in Operators(blueprint))
            yield return operation;
    }

    static IEnumerable<string> Operators(Blueprint blueprint)
    {
        yield return "metrics-server: CPU and memory of pods, which HorizontalPodAutoscalers read; an add-on of EKS";
        if (blueprint.Blocks.OfKind<WebServiceSpec>().Any(service => service.Spec.Entry is { Via: RoutingApi.Gateway }))
            yield return "a Gateway that takes routes of this namespace";
        foreach (var needed in OperatorChart.For(blueprint))
            yield return $"{needed.Name}: {needed.Purpose}; chart {needed.Name} {needed.Version} of {needed.Repository}, in {needed.Namespace}";
    }

    static ValueList<SecretKey> Secrets(BlockSpec spec) => spec switch
    {
        WebServiceSpec service => service.Container.Secrets,
        QueueWorkerSpec worker => worker.Container.Secrets,
        _ => [],
    };
}
