using System.Collections.Immutable;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Blueprints.ReadModels;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A search domain of OpenSearch inside the network, encrypted, with its logs: what the read side of CQRS asks.</summary>
public sealed class ReadModel : NetworkedBlock
{
    const int HttpsPort = 443;
    const int DomainNameLimit = 28;

    readonly ReadModelSpec _spec;

    /// <summary>Makes the domain.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and the network.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">The spec asks for fine-grained access, and nobody gives it out.</exception>
    public ReadModel(Construct scope, string id, ReadModelProps props) : base(scope, id, "ReadModel", props.Validated().Carry(id), HttpsPort, props.Network, "Read model: its callers in, nothing out")
    {
        _spec = props.Spec;
        LogGroups = _spec.Logs.ToImmutableDictionary(log => log, log => RetainedLogs.Make(this, LogName(log), _spec.LogRetentionDays));
        Domain = Describe(props).Make(this, "domain", "AWS::OpenSearchService::Domain");
        if (!LogGroups.IsEmpty)
            Domain.AddDependency(LetLog());
        Endpoint = $"https://{Domain.GetAtt("DomainEndpoint")}";
    }

    /// <summary>The domain.</summary>
    public CfnResource Domain { get; }

    /// <summary>Its logs by kind.</summary>
    public ImmutableDictionary<SearchLog, LogGroup> LogGroups { get; }

    /// <summary>Its address, <c>https://…</c>.</summary>
    public string Endpoint { get; }

    internal override IEnumerable<(string Name, string Value)> Environment => [("ENDPOINT", Endpoint)];

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Domain.Ref), ("account", Stack.Of(this).Account)];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("searchEndpoint", Endpoint)];

    internal override void Connect(BlockConstruct caller)
    {
        base.Connect(caller);
        if (caller is not Servers servers)
            return;
        if (_spec.Projector is null || _spec.Projector == servers.Block)
            GrantWrite(servers);
        else
            GrantRead(servers);
    }

    /// <summary>Lets servers search. A search has a body, so clients send it by POST.</summary>
    /// <param name="servers">The servers.</param>
    public Policy GrantRead(Servers servers) => Grant($"to-{servers.Block}", servers.Role, Reading, Right.To(["es:ESHttpPost"],
        $"{Arn}/_search", $"{Arn}/_msearch", $"{Arn}/*/_search", $"{Arn}/*/_msearch", $"{Arn}/*/_count", $"{Arn}/*/_mget"));

    /// <summary>Lets servers search and write.</summary>
    /// <param name="servers">The servers.</param>
    public Policy GrantWrite(Servers servers) => Grant($"to-{servers.Block}", servers.Role, Reading, Right.To(["es:ESHttpPost", "es:ESHttpPut", "es:ESHttpDelete"], $"{Arn}/*"));

    PolicyStatement Reading => Right.To(["es:ESHttpGet", "es:ESHttpHead"], $"{Arn}/*");

    string Arn => Domain.GetAtt("Arn").ToString();

    Props Describe(ReadModelProps props) => new()
    {
        ["DomainName"] = PhysicalNames.Within(DomainNameLimit, Name),
        ["EngineVersion"] = _spec.EngineVersion,
        ["ClusterConfig"] = Nodes(),
        ["EBSOptions"] = SearchNode.HasLocalDisks(_spec.InstanceType)
            ? new Props { ["EBSEnabled"] = false }
            : new Props { ["EBSEnabled"] = true, ["VolumeType"] = "gp3", ["VolumeSize"] = _spec.VolumeGiB, ["Iops"] = _spec.VolumeIops, ["Throughput"] = _spec.VolumeMebibytesPerSecond },
        ["EncryptionAtRestOptions"] = new Props { ["Enabled"] = true },
        ["NodeToNodeEncryptionOptions"] = new Props { ["Enabled"] = true },
        ["DomainEndpointOptions"] = new Props { ["EnforceHTTPS"] = true, ["TLSSecurityPolicy"] = _spec.TlsPolicy },
        // AWS wants as many subnets as zones.
        ["VPCOptions"] = new Props { ["SecurityGroupIds"] = new[] { SecurityGroupId }, ["SubnetIds"] = props.Network.IsolatedSubnetIds.Take(_spec.Zones) },
        ["LogPublishingOptions"] = LogGroups.IsEmpty ? null : Published(),
        ["OffPeakWindowOptions"] = new Props
        {
            ["Enabled"] = true,
            ["OffPeakWindow"] = new Props { ["WindowStartTime"] = new Props { ["Hours"] = _spec.OffPeakHour, ["Minutes"] = 0 } },
        },
        ["SoftwareUpdateOptions"] = new Props { ["AutoSoftwareUpdateEnabled"] = true },
        ["AdvancedSecurityOptions"] = _spec.FineGrainedAccess
            ? new Props { ["Enabled"] = true, ["InternalUserDatabaseEnabled"] = false, ["MasterUserOptions"] = new Props { ["MasterUserARN"] = props.MasterUserArn } }
            : null,
    };

    Props Published()
    {
        var published = new Props();
        foreach (var (log, group) in LogGroups.OrderBy(group => group.Key))
            published[LogType(log)] = new Props { ["CloudWatchLogsLogGroupArn"] = group.LogGroupArn, ["Enabled"] = true };
        return published;
    }

    Props Nodes() => new()
    {
        ["InstanceType"] = _spec.InstanceType,
        ["InstanceCount"] = _spec.Instances,
        ["ZoneAwarenessEnabled"] = _spec.Zones > 1,
        ["ZoneAwarenessConfig"] = _spec.Zones > 1 ? new Props { ["AvailabilityZoneCount"] = _spec.Zones } : null,
        ["MultiAZWithStandbyEnabled"] = _spec.Standby,
        ["DedicatedMasterEnabled"] = _spec.Masters > 0,
        ["DedicatedMasterType"] = _spec.Masters > 0 ? _spec.MasterInstanceType : null,
        ["DedicatedMasterCount"] = _spec.Masters > 0 ? _spec.Masters : null,
    };

    CfnResourcePolicy LetLog() => new(this, "logs-policy", new CfnResourcePolicyProps
    {
        PolicyName = $"{Name}-logs",
        PolicyDocument = Stack.Of(this).ToJsonString(new PolicyDocument(new PolicyDocumentProps
        {
            Statements =
            [
                Right.OfService("es.amazonaws.com", ["logs:PutLogEvents", "logs:CreateLogStream"], [.. LogGroups.OrderBy(group => group.Key).Select(group => group.Value.LogGroupArn)]),
            ],
        })),
    });

    static string LogName(SearchLog log) => log switch { SearchLog.Application => "application", SearchLog.SlowSearches => "slow-searches", _ => "slow-writes" };

    static string LogType(SearchLog log) => log switch { SearchLog.Application => "ES_APPLICATION_LOGS", SearchLog.SlowSearches => "SEARCH_SLOW_LOGS", _ => "INDEX_SLOW_LOGS" };
}
