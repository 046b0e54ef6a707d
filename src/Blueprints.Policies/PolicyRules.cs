using System.Collections.Immutable;
using Blueprints.Policies.Rules;

namespace Blueprints.Policies;

/// <summary>The rules of this library.</summary>
public static class PolicyRules
{
    /// <summary>All rules, ordered by id.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new NoStickySessions(), new NoFilesOnServers(), new NoDataVolumesOnFleets(), new SessionsInAStore(),
        new TwoZones(), new TwoServersBehindABalancer(), new HealthChecksTest(), new BalancersCheckCounts(), new DatabasesSurviveAZone(), new CachesSurviveANode(), new NatInEveryZone(), new NoSinglePointsOfFailure(),
        new DeadLetterQueue(), new DeadLetterAlarm(), new VisibilityTimeout(), new LongPolling(), new DeadLettersOutliveMessages(),
        new OutFastInSlow(), new WarmUpIsSet(), new MaximumAbovePeak(), new PredictiveNeedsACycle(), new PredictiveBesideReactive(), new GroupsScale(), new WorkersFollowTheBacklog(), new TargetsLeaveRoom(),
        new ConnectionsFit(), new ReadersGetReads(), new BackupsAreKept(), new TablesCanGoBack(), new DeletionIsRefused(), new LastSnapshotIsTaken(), new StorageCanGrow(), new NoBurstableUnderLoad(), new StatementsAreSeen(),
        new EncryptedAtRest(), new EncryptedInTransit(), new ModernTls(), new NoPublicDatabase(), new NoPublicBucket(), new NoOpenAdminPorts(), new TokensForMetadata(), new LeastPrivilege(), new NoSecretsInPlainText(), new KeysRotate(),
        new VersionedAssetsStay(), new EdgesCompress(), new InvalidationIsDeclared(), new EdgesServeFiles(), new CacheBeforeTheDatabase(),
        new Graviton(), new Gp3Volumes(), new NothingIdle(), new BucketsBesideTheNat(), new ZonesAreCrossedForAReason(), new NotOversized(), new SteadyUseIsCommitted(), new CostPerThousandUsers(), new MonthlyBudget(), new TagsAreSet(), new LogsExpire(),
        new ShardingComesLast(), new FewServicesForSmallTeams(), new QuotasHaveRoom(), new SomebodyIsWatching(), new AlarmsTellSomebody(), new RegionsComeLate(),
    ];

    /// <summary>The rule of an id; null where there is none.</summary>
    /// <param name="id">The id, such as <c>BP1001</c>.</param>
    public static PolicyRule? Find(string id) => All.FirstOrDefault(rule => rule.Info.Id == id);
}
