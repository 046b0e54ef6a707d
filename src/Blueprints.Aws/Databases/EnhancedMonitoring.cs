using Pulumi;
using Iam = Pulumi.Aws.Iam;

namespace Blueprints.Aws;

/// <summary>The role that lets RDS publish an instance's operating system metrics to CloudWatch Logs.</summary>
static class EnhancedMonitoring
{
    const string Policy = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole";

    /// <summary>Makes the role; null where no interval is asked for.</summary>
    public static Iam.Role? Role(string name, int? seconds, CustomResourceOptions options)
    {
        if (seconds is null)
            return null;
        var role = new Iam.Role(name, new() { AssumeRolePolicy = PolicyDocument.AssumedBy("monitoring.rds.amazonaws.com") }, options);
        _ = new Iam.RolePolicyAttachment(name, new() { Role = role.Name, PolicyArn = Policy }, options);
        return role;
    }
}
