using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Manifests;
using Pulumi;
using OperatorObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Apps = Pulumi.Kubernetes.Apps.V1;
using Autoscaling = Pulumi.Kubernetes.Autoscaling.V2;
using Batch = Pulumi.Kubernetes.Batch.V1;
using Core = Pulumi.Kubernetes.Core.V1;
using Networks = Pulumi.Kubernetes.Networking.V1;
using Policy = Pulumi.Kubernetes.Policy.V1;

namespace Blueprints.Kubernetes.Typed;

/// <summary>Makes the typed resource of a manifest.</summary>
static class TypedResources
{
    /// <exception cref="NotSupportedException">There is no class for the kind.</exception>
    public static Pulumi.Kubernetes.KubernetesResource Make(string name, Manifest manifest, CustomResourceOptions options, Input<string>? roleArn = null) => manifest.Kind switch
    {
        "Namespace" => new Core.Namespace(name, TypedArgs.Of<NamespaceArgs>(manifest), options),
        "ServiceAccount" => new Core.ServiceAccount(name, Account(manifest, roleArn), options),
        "ConfigMap" => new Core.ConfigMap(name, TypedArgs.Of<ConfigMapArgs>(manifest), options),
        "Service" => new Core.Service(name, TypedArgs.Of<ServiceArgs>(manifest), options),
        "Deployment" => new Apps.Deployment(name, TypedArgs.Of<DeploymentArgs>(manifest), options),
        "StatefulSet" => new Apps.StatefulSet(name, TypedArgs.Of<StatefulSetArgs>(manifest), options),
        "Job" => new Batch.Job(name, TypedArgs.Of<JobArgs>(manifest), options),
        "HorizontalPodAutoscaler" => new Autoscaling.HorizontalPodAutoscaler(name, TypedArgs.Of<HorizontalPodAutoscalerArgs>(manifest), options),
        "PodDisruptionBudget" => new Policy.PodDisruptionBudget(name, TypedArgs.Of<PodDisruptionBudgetArgs>(manifest), options),
        "NetworkPolicy" => new Networks.NetworkPolicy(name, TypedArgs.Of<NetworkPolicyArgs>(manifest), options),
        "Ingress" => new Networks.Ingress(name, TypedArgs.Of<IngressArgs>(manifest), options),
        "ScaledObject" or "ScaledJob" or "TriggerAuthentication" or "HTTPRoute" or "TestRun" => new OperatorObject(name, Operator(manifest), options),
        _ => throw new NotSupportedException($"no resource for a {manifest.Kind}"),
    };

    // The role is known once AWS has made it, so it is in no manifest.
    static ServiceAccountArgs Account(Manifest manifest, Input<string>? roleArn)
    {
        var args = TypedArgs.Of<ServiceAccountArgs>(manifest);
        if (roleArn is not null)
        {
            var metadata = (ObjectMetaArgs)TypedArgs.Of(typeof(ObjectMetaArgs), (JsonObject)manifest.Body["metadata"]!, $"{manifest.Kind} {manifest.Name}.metadata");
            metadata.Annotations.Add("eks.amazonaws.com/role-arn", roleArn);
            args.Metadata = metadata;
        }

        return args;
    }

    static OperatorObjectArgs Operator(Manifest manifest) => new(manifest.ApiVersion, manifest.Kind)
    {
        Metadata = (ObjectMetaArgs)TypedArgs.Of(typeof(ObjectMetaArgs), (JsonObject)manifest.Body["metadata"]!, $"{manifest.Kind} {manifest.Name}.metadata"),
        Spec = JsonSerializer.SerializeToElement(manifest.Body["spec"]),
    };
}
