using Blueprints.LoadTesting;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;
using Iam = Pulumi.Aws.Iam;
using Inputs = Pulumi.Aws.Ecs.Inputs;
using Ssm = Pulumi.Aws.Ssm;

namespace Blueprints.Aws;

/// <summary>
/// A load test that k6 runs on Fargate: a task definition, the script in a parameter that only its start may read, a log group for the results. <see cref="Command"/> starts a run.
/// Nothing can call its tasks, and they have no rights on AWS.
/// </summary>
public sealed class LoadTest : NetworkedBlock
{
    const int HttpsPort = 443;

    /// <summary>Makes the test.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec, the network and the address to call.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public LoadTest(string name, LoadTestArgs args, ComponentResourceOptions? options = null)
        : base("LoadTest", name, args.Block ?? name, args.For(name), options, HttpsPort, args.Network, "Load test: nothing in, HTTPS out")
    {
        var spec = args.Spec;
        AllowTo("https-out", Cidr.Anywhere, HttpsPort, "HTTPS to the service, the registry and AWS");
        if (spec.Url?.StartsWith("http://", StringComparison.Ordinal) == true)
            AllowTo("http-out", Cidr.Anywhere, new Uri(spec.Url).Port, "HTTP to the service");
        LogGroup = new(ChildName("logs"), new() { RetentionInDays = spec.LogRetentionDays }, Child());
        Script = new(ChildName("script"), new()
        {
            Name = $"/{name}/script",
            Description = $"The k6 script of {Block}",
            Type = Ssm.ParameterType.String,
            InsecureValue = spec.Script(args.Objectives),
        }, Child());
        ExecutionRole = Execution(spec);
        Cluster = new(name, new(), Child());
        TaskDefinition = Describe(spec, args);
        Command = Output.Tuple(Cluster.Name, TaskDefinition.Family, SecurityGroupId, LogGroup.Arn, Subnets(args).ToOutput())
            .Apply(all => LoadTestRun.Command(spec, all.Item1, all.Item2, ContainerDefinition.RegionOf(all.Item4), all.Item5, all.Item3));
        RegisterOutputs();
    }

    /// <summary>Where the results go.</summary>
    public CloudWatch.LogGroup LogGroup { get; }

    /// <summary>The script. A change of it alone counts in the next run.</summary>
    public Ssm.Parameter Script { get; }

    /// <summary>The role with which ECS starts a task: it may read the script and write the log.</summary>
    public Iam.Role ExecutionRole { get; }

    /// <summary>The cluster.</summary>
    public Ecs.Cluster Cluster { get; }

    /// <summary>What a task is.</summary>
    public Ecs.TaskDefinition TaskDefinition { get; }

    /// <summary>The command line that starts a run, with AWS's command line tool and the caller's rights.</summary>
    [Output("command")]
    public Output<string> Command { get; private set; }

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("loadTestCommand", Command)];

    static InputList<string> Subnets(LoadTestArgs args) => args.Spec.PublicAddresses ? args.Network.PublicSubnetIds : args.Network.PrivateSubnetIds;

    Iam.Role Execution(LoadTestSpec spec)
    {
        var role = new Iam.Role(ChildName("execution"), new() { AssumeRolePolicy = PolicyDocument.AssumedBy(ContainerIdentity.Tasks) }, Child());
        _ = new Iam.RolePolicy(ChildName("execution"), new()
        {
            Role = role.Name,
            Policy = Output.Tuple(LogGroup.Arn, Script.Arn).Apply(arns => PolicyDocument.Of(
            [
                .. ContainerIdentity.Start(spec.Image, arns.Item1),
                new PolicyStatement { Actions = ["ssm:GetParameters"], Resources = [arns.Item2] },
            ])),
        }, Child());
        return role;
    }

    Ecs.TaskDefinition Describe(LoadTestSpec spec, LoadTestArgs args) => new(Name, new()
    {
        Family = Name,
        RequiresCompatibilities = ["FARGATE"],
        NetworkMode = "awsvpc",
        Cpu = StepAlarm.Text(spec.CpuUnits),
        Memory = StepAlarm.Text(spec.MemoryMiB),
        // What k6 is published for; the cheaper one.
        RuntimePlatform = new Inputs.TaskDefinitionRuntimePlatformArgs { OperatingSystemFamily = "LINUX", CpuArchitecture = "ARM64" },
        ExecutionRoleArn = ExecutionRole.Arn,
        ContainerDefinitions = Output.Tuple(spec.Url is { } url ? Output.Create(url) : args.Url.ToOutput(), Script.Arn, LogGroup.Name, LogGroup.Arn)
            .Apply(all => LoadTestContainer.Of(spec, all.Item1, all.Item2, ContainerDefinition.Logs(all.Item3, ContainerDefinition.RegionOf(all.Item4), LoadTestRun.ContainerName))),
    }, Child());
}
