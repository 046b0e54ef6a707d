using Amazon.CDK.AWS.IAM;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>The role by which RDS publishes metrics of a database's operating system.</summary>
static class EnhancedMonitoring
{
    public static Role? Make(Construct scope, int? seconds) => seconds is null ? null : new(scope, "monitoring", new RoleProps
    {
        AssumedBy = new ServicePrincipal("monitoring.rds.amazonaws.com"),
        ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonRDSEnhancedMonitoringRole")],
    });
}
