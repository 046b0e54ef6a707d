using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Blueprints.ReadModels;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Iam = Pulumi.Aws.Iam;
using Inputs = Pulumi.Aws.OpenSearch.Inputs;
using OpenSearch = Pulumi.Aws.OpenSearch;

namespace Blueprints.Aws;

/// <summary>
/// An OpenSearch domain inside the network, encrypted at rest and between nodes, that answers by HTTPS. Its projector may write, other servers that call it may read, each
/// with its own role. An account needs AWS's service-linked role for OpenSearch once before its first domain in a network.
/// </summary>
public sealed class ReadModel : NetworkedBlock
{
    const int HttpsPort = 443;
    const int DomainNameLimit = 28;

    readonly ReadModelSpec _spec;

    /// <summary>Makes the domain.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and the network.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">Fine-grained access is asked for and there is no master user.</exception>
    public ReadModel(string name, ReadModelArgs args, ComponentResourceOptions? options = null)
        : base("ReadModel", name, args.Block ?? name, args.Validated().For(name), options, HttpsPort, args.Network, "Read model: its callers in, nothing out")
    {
        _spec = args.Spec;
        LogGroups = _spec.Logs.ToImmutableDictionary(log => log, log => new CloudWatch.LogGroup(ChildName(LogName(log)), new() { RetentionInDays = _spec.LogRetentionDays }, Child()));
        var mayLog = LogGroups.IsEmpty ? null : LetLog();
        Domain = new(name, Describe(args), mayLog is null ? Child() : Child([mayLog]));
        Endpoint = Domain.Endpoint.Apply(host => $"https://{host}");
        RegisterOutputs();
    }

    /// <summary>The domain.</summary>
    public OpenSearch.Domain Domain { get; }

    /// <summary>The log groups it publishes to.</summary>
    public ImmutableDictionary<SearchLog, CloudWatch.LogGroup> LogGroups { get; }

    /// <summary>Where it answers: <c>https://…</c>, to requests signed by a role that was let in.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("ENDPOINT", Endpoint)];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", Domain.DomainName), ("account", Domain.Arn.Apply(arn => arn.Split(':').ElementAtOrDefault(4) ?? ""))];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("searchEndpoint", Endpoint)];

    internal override void Connect(BlockComponent caller)
    {
        base.Connect(caller);
        if (caller is not Servers servers)
            return;
        if (_spec.Projector is null || _spec.Projector == servers.Block)
            GrantWrite(servers);
        else
            GrantRead(servers);
    }

    /// <summary>Lets servers read documents and search.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy GrantRead(Servers servers) => Grant(servers, SearchRights.Read);

    /// <summary>Lets servers read, search and write documents and indexes.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy GrantWrite(Servers servers) => Grant(servers, SearchRights.Write);

    Iam.RolePolicy Grant(Servers servers, Func<string, string> rights) =>
        new(ChildName($"to-{servers.Block}"), new() { Role = servers.Role.Name, Policy = Domain.Arn.Apply(rights) }, Child());

    OpenSearch.DomainArgs Describe(ReadModelArgs args)
    {
        var described = new OpenSearch.DomainArgs
        {
            EngineVersion = _spec.EngineVersion,
            ClusterConfig = Nodes(),
            EbsOptions = Volumes(),
            EncryptAtRest = new Inputs.DomainEncryptAtRestArgs { Enabled = true },
            NodeToNodeEncryption = new Inputs.DomainNodeToNodeEncryptionArgs { Enabled = true },
            DomainEndpointOptions = new Inputs.DomainDomainEndpointOptionsArgs { EnforceHttps = true, TlsSecurityPolicy = _spec.TlsPolicy },
            VpcOptions = new Inputs.DomainVpcOptionsArgs { SecurityGroupIds = [SecurityGroupId], SubnetIds = Subnets(args.Network) },
            LogPublishingOptions = LogGroups.OrderBy(group => group.Key).Select(group => new Inputs.DomainLogPublishingOptionArgs { LogType = LogType(group.Key), CloudwatchLogGroupArn = group.Value.Arn }).ToArray(),
            OffPeakWindowOptions = new Inputs.DomainOffPeakWindowOptionsArgs
            {
                Enabled = true,
                OffPeakWindow = new Inputs.DomainOffPeakWindowOptionsOffPeakWindowArgs { WindowStartTime = new Inputs.DomainOffPeakWindowOptionsOffPeakWindowWindowStartTimeArgs { Hours = _spec.OffPeakHour, Minutes = 0 } },
            },
            SoftwareUpdateOptions = new Inputs.DomainSoftwareUpdateOptionsArgs { AutoSoftwareUpdateEnabled = true },
        };
        if (ShortName.WhereTooLong(Name, DomainNameLimit) is { } domain)
            described.DomainName = domain;
        if (!SearchNode.IsBurstable(_spec.InstanceType))
            described.AutoTuneOptions = new Inputs.DomainAutoTuneOptionsArgs { DesiredState = _spec.AutoTune ? "ENABLED" : "DISABLED", UseOffPeakWindow = _spec.AutoTune };
        if (_spec.FineGrainedAccess)
        {
            described.AdvancedSecurityOptions = new Inputs.DomainAdvancedSecurityOptionsArgs
            {
                Enabled = true,
                InternalUserDatabaseEnabled = false,
                MasterUserOptions = new Inputs.DomainAdvancedSecurityOptionsMasterUserOptionsArgs { MasterUserArn = args.MasterUserArn! },
            };
        }

        return described;
    }

    Inputs.DomainClusterConfigArgs Nodes()
    {
        var nodes = new Inputs.DomainClusterConfigArgs
        {
            InstanceType = _spec.InstanceType,
            InstanceCount = _spec.Instances,
            ZoneAwarenessEnabled = _spec.Zones > 1,
            MultiAzWithStandbyEnabled = _spec.Standby,
            DedicatedMasterEnabled = _spec.Masters > 0,
        };
        if (_spec.Zones > 1)
            nodes.ZoneAwarenessConfig = new Inputs.DomainClusterConfigZoneAwarenessConfigArgs { AvailabilityZoneCount = _spec.Zones };
        if (_spec.Masters > 0)
            (nodes.DedicatedMasterType, nodes.DedicatedMasterCount) = (_spec.MasterInstanceType, _spec.Masters);
        return nodes;
    }

    Inputs.DomainEbsOptionsArgs Volumes() => SearchNode.HasLocalDisks(_spec.InstanceType)
        ? new() { EbsEnabled = false }
        : new() { EbsEnabled = true, VolumeType = "gp3", VolumeSize = _spec.VolumeGiB, Iops = _spec.VolumeIops, Throughput = _spec.VolumeMebibytesPerSecond };

    // AWS wants as many subnets as zones.
    InputList<string> Subnets(NetworkReference network)
    {
        Output<ImmutableArray<string>> all = network.IsolatedSubnetIds;
        return all.Apply(subnets => subnets.IsDefault ? [] : subnets[..Math.Min(_spec.Zones, subnets.Length)]);
    }

    CloudWatch.LogResourcePolicy LetLog()
    {
        var groups = Output.All(LogGroups.OrderBy(group => group.Key).Select(group => (Input<string>)group.Value.Arn));
        return new(ChildName("logs"), new()
        {
            PolicyName = $"{Name}-logs",
            PolicyDocument = groups.Apply(arns => PolicyDocument.Of(new PolicyStatement
            {
                Principal = new JsonObject { ["Service"] = "es.amazonaws.com" },
                Actions = ["logs:PutLogEvents", "logs:CreateLogStream"],
                Resources = [.. arns.Select(arn => $"{arn}:*")],
            })),
        }, Child());
    }

    static string LogName(SearchLog log) => log switch { SearchLog.Application => "application", SearchLog.SlowSearches => "slow-searches", _ => "slow-writes" };

    static string LogType(SearchLog log) => log switch { SearchLog.Application => "ES_APPLICATION_LOGS", SearchLog.SlowSearches => "SEARCH_SLOW_LOGS", _ => "INDEX_SLOW_LOGS" };
}
