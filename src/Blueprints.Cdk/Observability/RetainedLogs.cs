using Amazon.CDK;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>Log groups that forget after a number of days.</summary>
static class RetainedLogs
{
    public static LogGroup Make(Construct scope, string id, int days)
    {
        var group = new LogGroup(scope, id, new LogGroupProps { Retention = RetentionDays.INFINITE, RemovalPolicy = RemovalPolicy.DESTROY });
        // The CDK has names for some numbers of days, CloudWatch takes more of them.
        ((CfnLogGroup)group.Node.DefaultChild!).RetentionInDays = days;
        return group;
    }
}
