using System.Collections.Immutable;
using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Blueprints.LoadTesting;
using Constructs;
using Ssm = Amazon.CDK.AWS.SSM;

namespace Blueprints.Cdk;

/// <summary>
/// A load test that k6 runs on Fargate: a task definition, the script in a parameter that only its start may read, a log group for the results. <see cref="Command"/> starts a run.
/// Nothing can call its tasks, and they have no rights on AWS.
/// </summary>
public sealed class LoadTest : NetworkedBlock
{
    const int HttpsPort = 443;

    /// <summary>Makes the test.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec, the network and the address to call.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public LoadTest(Construct scope, string id, LoadTestProps props)
        : base(scope, id, "LoadTest", props.Carry(id), HttpsPort, props.Network, "Load test: nothing in, HTTPS out")
    {
        var spec = props.Spec;
        AllowTo("https-out", Cidr.Anywhere, HttpsPort, "HTTPS to the service, the registry and AWS");
        if (spec.Url?.StartsWith("http://", StringComparison.Ordinal) == true)
            AllowTo("http-out", Cidr.Anywhere, new Uri(spec.Url).Port, "HTTP to the service");
        LogGroup = RetainedLogs.Make(this, "logs", spec.LogRetentionDays);
        Script = new(this, "script", new Ssm.CfnParameterProps
        {
            Name = $"/{Name}/script",
            Description = $"The k6 script of {Block}",
            Type = "String",
            Value = spec.Script(props.Objectives),
        });
        ExecutionRole = Execution(spec);
        Cluster = new(this, "cluster");
        TaskDefinition = Describe(spec, props.Url).Make(this, "task", "AWS::ECS::TaskDefinition");
        TaskDefinition.AddDependency(Script);
        Command = LoadTestRun.Command(spec, Cluster.Ref, Name, Stack.Of(this).Region, Subnets(props), SecurityGroupId);
    }

    /// <summary>Where the results go.</summary>
    public LogGroup LogGroup { get; }

    /// <summary>The script. A change of it alone counts in the next run.</summary>
    public Ssm.CfnParameter Script { get; }

    /// <summary>The role with which ECS starts a task: it may read the script and write the log.</summary>
    public Role ExecutionRole { get; }

    /// <summary>The cluster.</summary>
    public CfnCluster Cluster { get; }

    /// <summary>What a task is.</summary>
    public CfnResource TaskDefinition { get; }

    /// <summary>The command line that starts a run, with AWS's command line tool and the caller's rights.</summary>
    public string Command { get; }

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("loadTestCommand", Command)];

    // No attribute of the parameter is its ARN, and its name begins with the slash of the path.
    string ScriptArn => Stack.Of(this).FormatArn(new ArnComponents { Service = "ssm", Resource = "parameter", ResourceName = $"{Name}/script" });

    static ImmutableArray<string> Subnets(LoadTestProps props) => props.Spec.PublicAddresses ? props.Network.PublicSubnetIds : props.Network.PrivateSubnetIds;

    Role Execution(LoadTestSpec spec)
    {
        var role = new Role(this, "execution", new RoleProps { AssumedBy = new ServicePrincipal(ContainerIdentity.Tasks) });
        _ = Grant("execution-rights", role, [.. ContainerIdentity.Start(spec.Image, LogGroup.LogGroupArn), Right.To(["ssm:GetParameters"], ScriptArn)]);
        return role;
    }

    Props Describe(LoadTestSpec spec, string url) => new()
    {
        ["Family"] = Name,
        ["RequiresCompatibilities"] = new[] { "FARGATE" },
        ["NetworkMode"] = "awsvpc",
        ["Cpu"] = spec.CpuUnits.ToString(CultureInfo.InvariantCulture),
        ["Memory"] = spec.MemoryMiB.ToString(CultureInfo.InvariantCulture),
        // What k6 is published for; the cheaper one.
        ["RuntimePlatform"] = new Props { ["OperatingSystemFamily"] = "LINUX", ["CpuArchitecture"] = "ARM64" },
        ["ExecutionRoleArn"] = ExecutionRole.RoleArn,
        ["ContainerDefinitions"] = new[]
        {
            new Props
            {
                ["Name"] = LoadTestRun.ContainerName,
                ["Image"] = spec.Image,
                ["Essential"] = true,
                ["EntryPoint"] = new[] { "sh", "-c" },
                ["Command"] = new[] { LoadTestRun.ShellCommand },
                ["Environment"] = new[] { new Props { ["Name"] = "BASE_URL", ["Value"] = spec.Url ?? url } },
                ["Secrets"] = new[] { new Props { ["Name"] = "SCRIPT", ["ValueFrom"] = ScriptArn } },
                ["LogConfiguration"] = ContainerDefinition.Logs(LogGroup.LogGroupName, Stack.Of(this).Region, LoadTestRun.ContainerName),
            },
        },
    };
}
