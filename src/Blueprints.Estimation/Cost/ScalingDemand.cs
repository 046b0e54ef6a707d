using Blueprints.Compute;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost;

/// <summary>How many servers each policy asks for at an hour's traffic.</summary>
sealed class ScalingDemand
{
    readonly ScalingRules _rules;
    readonly decimal _busyVcpus;
    readonly decimal _requestsPerMinute;
    readonly decimal _vcpu;
    readonly decimal _queued;
    readonly bool _isKnown = true;

    public ScalingDemand(string block, ScalingRules rules, BlueprintLoad load, decimal vcpu)
    {
        var calls = load.CallsTo(block);
        var workload = load.Workload;
        var cpuSeconds = (calls.Dynamic * workload.CpuMillisecondsPerRequest + calls.Static * workload.CpuMillisecondsPerStaticRequest
            + calls.Jobs * workload.JobCpuMilliseconds) / 1000;
        (_rules, _vcpu) = (rules, vcpu);
        _busyVcpus = cpuSeconds.Expected / Month.Seconds;
        _requestsPerMinute = calls.Total.Expected / Month.Seconds * 60;

        // Like the flows, the time that a message takes is said by the blueprint only: no resource has it.
        var backlogs = load.Blueprint.Blocks.TryGet<IServerSpec>(block, out var servers) ? servers.Scaling.OfType<QueueBacklog>().ToList() : [];
        _queued = backlogs.Select(backlog => load.CallsTo(backlog.Queue).Total.Expected / Month.Seconds * backlog.SecondsPerMessage / backlog.Concurrency).DefaultIfEmpty(0).Max();
        IsScaled = rules.Targets.Count + rules.Thresholds.Count + rules.Forecasts.Count + backlogs.Count > 0;
        TracksIn = rules.Targets.Any(target => target.ScaleIn) || backlogs.Exists(backlog => backlog.ScaleIn);
    }

    ScalingDemand(ScalingRules rules)
    {
        (_rules, _vcpu, _isKnown) = (rules with { Thresholds = [], Forecasts = [], Targets = [] }, 1, false);
        IsScaled = rules.Targets.Count + rules.Thresholds.Count + rules.Forecasts.Count > 0 || rules.FollowUnknownMetrics;
    }

    /// <summary>A demand that nothing is known of: policies may change the number, and nothing says to what.</summary>
    public static ScalingDemand Unknown(ScalingRules rules) => new(rules);

    /// <summary>Whether any policy changes the number.</summary>
    public bool IsScaled { get; }

    /// <summary>Whether a target may remove servers.</summary>
    public bool TracksIn { get; }

    /// <summary>Whether a step may remove servers.</summary>
    public bool StepsIn => _isKnown && _rules.Thresholds.Any(step => step.Direction == ScalingDirection.In);

    /// <summary>The servers that an hour's traffic asks for: the largest demand of all policies wins.</summary>
    /// <param name="factor">The hour's traffic over the average hour's.</param>
    public decimal Of(decimal factor) => Math.Max(Reactive(factor), Forecast(factor));

    /// <summary>The servers that forecasts ask for.</summary>
    public decimal Forecast(decimal factor) => Largest(_rules.Forecasts.Select(policy => Whole(AtAverage(policy.Metric, policy.Target) * factor)));

    /// <summary>The smallest number at which no step removes a server.</summary>
    public decimal StepFloor(decimal factor) => Largest(_rules.Thresholds.Where(step => step.Direction == ScalingDirection.In)
        .Select(step => step.Threshold == 0 ? 0 : Math.Max(0, Whole(AtAverage(step.Metric, step.Threshold) * factor) - 1)));

    decimal Reactive(decimal factor)
    {
        var targets = _rules.Targets.Select(target => (target.Metric, Value: target.Target))
            .Concat(_rules.Thresholds.Where(step => step.Direction == ScalingDirection.Out && step.Threshold > 0).Select(step => (step.Metric, Value: step.Threshold)));
        return Math.Max(Largest(targets.Select(target => Whole(AtAverage(target.Metric, target.Value) * factor))), Whole(_queued * factor));
    }

    // The servers, not rounded, that the average hour's load needs.
    decimal AtAverage(ScalingMetric metric, decimal target) => metric == ScalingMetric.CpuPercent
        ? _busyVcpus / (_vcpu * target / 100)
        : _requestsPerMinute / target;

    static decimal Largest(IEnumerable<decimal> demands) => demands.DefaultIfEmpty(0).Max();

    // Rounded first: a division's last digit must not ask for another instance.
    static decimal Whole(decimal instances) => Math.Ceiling(Math.Round(instances, 6));
}
