using System.Text.Json.Nodes;

namespace Blueprints.Kubernetes;

/// <summary>What the charts of operators are told, beside what they come with.</summary>
/// <param name="Cluster">The cluster's name on AWS.</param>
/// <param name="Namespace">The namespace of the blueprint's pods.</param>
/// <param name="Region">The AWS region.</param>
/// <param name="Network">The VPC's id. Pods cannot ask the metadata of their node for it.</param>
/// <param name="Role">The ARN of the role that the operator's service account takes on by the cluster's issuer; null where EKS Pod Identity ties them.</param>
sealed record OperatorValues(string Cluster, string Namespace, string Region, string Network, string? Role = null)
{
    /// <summary>The values of an operator's chart.</summary>
    public JsonObject Of(ClusterOperator known) =>
        known == ClusterOperator.Autoscaler ? new()
        {
            ["fullnameOverride"] = known.Chart,
            ["autoDiscovery"] = new JsonObject { ["clusterName"] = Cluster },
            ["awsRegion"] = Region,
            ["rbac"] = new JsonObject { ["serviceAccount"] = Account(known) },
        }
        : known == ClusterOperator.Balancing ? new()
        {
            ["clusterName"] = Cluster,
            ["region"] = Region,
            ["vpcId"] = Network,
            // It would have to run before any Service can be made.
            ["enableServiceMutatorWebhook"] = false,
            ["serviceAccount"] = Account(known),
        }
        : known == ClusterOperator.Keda ? new() { ["serviceAccount"] = new JsonObject { ["operator"] = Account(known) } }
        : known == ClusterOperator.K6 ? new() { ["namespace"] = new JsonObject { ["create"] = false } }
        : new() { ["serviceAccount"] = Account(known), ["cloudWatchLogs"] = Logs() };

    JsonObject Logs() => new()
    {
        ["enabled"] = true,
        ["region"] = Region,
        // The file of a container's log has the namespace in its name, and the tag is the file's path.
        ["match"] = $"kube.*_{Namespace}_*",
        ["logGroupName"] = PodLogFacts.Others(Cluster),
        ["logGroupTemplate"] = PodLogFacts.Template(Cluster),
        // Groups are made beside the cluster, with a retention.
        ["autoCreateGroup"] = false,
    };

    JsonObject Account(ClusterOperator known)
    {
        var account = new JsonObject { ["name"] = known.Identity!.Value.Account };
        if (Role is not null)
            account["annotations"] = new JsonObject { ["eks.amazonaws.com/role-arn"] = Role };
        return account;
    }
}
