using System.Globalization;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.LoadTesting;

/// <summary>
/// Writes a k6 load test from a workload. Load arrives at a rate, whether or not the service keeps up (an open model), and reads miss the cache as often as the
/// workload says: a test that only hits the cache reveals nothing about the database.
/// </summary>
public static class LoadTestScript
{
    const int RampMinutes = 2;
    const int Ramps = 3;
    const int Holds = 2;
    const int MaxPath = 200;

    /// <summary>How long a run takes: two minutes to the average load, two to the busiest hour's and two to the end, and the time at each load.</summary>
    /// <param name="holdMinutes">Minutes at each load.</param>
    /// <returns>26 minutes for 10.</returns>
    public static int Minutes(int holdMinutes) => Ramps * RampMinutes + Holds * holdMinutes;

    /// <summary>The script: k6 runs it with <c>BASE_URL=https://… k6 run script.js</c>. The same workload and options give the same text.</summary>
    /// <param name="workload">The workload; its expected values are sent.</param>
    /// <param name="options">Paths, limits and length. Default: <see cref="LoadTestOptions"/>'s.</param>
    /// <exception cref="InvalidInputException">The workload or the options have figures out of range; all are listed.</exception>
    public static string Write(Workload workload, LoadTestOptions? options = null)
    {
        options ??= new();
        workload.ThrowIfInvalid();
        ThrowIfInvalid(options);

        var perMinute = workload.RequestsPerSecond.Expected * 60 * options.Scale;
        var dynamic = perMinute * (1 - workload.StaticShare.Expected);
        var scenarios = new[]
        {
            Scenario("files", perMinute * workload.StaticShare.Expected, workload.PeakToAverage, options),
            Scenario("reads", dynamic * workload.ReadShare.Expected, workload.PeakToAverage, options),
            Scenario("writes", dynamic * (1 - workload.ReadShare.Expected), workload.PeakToAverage, options),
        };
        return Text(string.Concat(scenarios), workload, options);
    }

    static void ThrowIfInvalid(LoadTestOptions options)
    {
        var problems = new ProblemCollector();
        Validate(problems, options);
        problems.ThrowIfAny("load test");
    }

    internal static void Validate(ProblemCollector problems, LoadTestOptions options)
    {
        problems.Range("hotKeys", options.HotKeys, 1, 1_000_000);
        problems.Range("p95Milliseconds", options.P95Milliseconds ?? 1, 1, 600_000);
        problems.Range("p99Milliseconds", options.P99Milliseconds ?? 1, 1, 600_000);
        problems.Range("objectivePercent", options.ObjectivePercent ?? 1, 1, 99.999m);
        problems.Range("objectiveMilliseconds", options.ObjectiveMilliseconds ?? 1, 1, 600_000);
        problems.Range("tasks", options.Tasks, 1, 50);
        if (options.FailedPercent is <= 0 or > 100)
            problems.Add("failedPercent", Validation.Text.Of(options.FailedPercent), "above 0 to 100", "bring it into the range");
        problems.Range("holdMinutes", options.HoldMinutes, 1, 1_440);
        if (options.Scale is <= 0 or > 10)
            problems.Add("scale", Validation.Text.Of(options.Scale), "above 0 to 10", "bring it into the range");
        foreach (var (name, path) in new[] { ("staticPath", options.StaticPath), ("readPath", options.ReadPath), ("writePath", options.WritePath) })
        {
            if (!path.StartsWith('/') || path.Length > MaxPath || path.Any(letter => letter is '\'' or '\\' or '`' or '\n' or '\r'))
                problems.Add(name, $"\"{path}\"", $"a path that starts with / and has no quotes, backslashes or line ends, at most {MaxPath} characters", "correct it");
        }
    }

    static string Thresholds(LoadTestOptions options)
    {
        var percentiles = new (decimal? Percent, int? Milliseconds)[] { (95, options.P95Milliseconds), (99, options.P99Milliseconds), (options.ObjectivePercent, options.ObjectiveMilliseconds) };
        var times = percentiles.Where(limit => limit is { Percent: not null, Milliseconds: not null }).Select(limit => string.Create(CultureInfo.InvariantCulture, $"'p({limit.Percent:0.###})<{limit.Milliseconds}'"));
        return string.Create(CultureInfo.InvariantCulture, $"http_req_failed: ['rate<{options.FailedPercent / 100:0.#######}'], http_req_duration: [{string.Join(", ", times)}], dropped_iterations: ['count==0']");
    }

    // k6 spreads the iterations of all tasks evenly only where it knows every part.
    static string Segments(int tasks) => tasks == 1
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"\n  executionSegment: __ENV.SEGMENT, executionSegmentSequence: '{string.Join(',', Enumerable.Range(0, tasks + 1).Select(part => part == 0 ? "0" : part == tasks ? "1" : string.Create(CultureInfo.InvariantCulture, $"{part}/{tasks}")))}',");

    // k6 takes whole rates: per minute they are fine enough for small services. By Little's law a second of latency needs as many users as arrive in it.
    static string Scenario(string name, decimal perMinute, decimal peakToAverage, LoadTestOptions options)
    {
        var average = Whole(perMinute);
        var peak = Whole(perMinute * peakToAverage);
        var users = Math.Max(1, Math.Ceiling(peak / 60));
        return string.Create(CultureInfo.InvariantCulture, $$"""
                {{name}}: {
                  executor: 'ramping-arrival-rate', exec: '{{name}}', startRate: 0, timeUnit: '1m', preAllocatedVUs: {{users:0}}, maxVUs: {{users * 10:0}},
                  stages: [
                    { target: {{average:0}}, duration: '{{RampMinutes}}m' }, { target: {{average:0}}, duration: '{{options.HoldMinutes}}m' },
                    { target: {{peak:0}}, duration: '{{RampMinutes}}m' }, { target: {{peak:0}}, duration: '{{options.HoldMinutes}}m' },
                    { target: 0, duration: '{{RampMinutes}}m' },
                  ],
                },

            """);
    }

    static decimal Whole(decimal rate) => Math.Round(rate, MidpointRounding.AwayFromZero);

    static string Text(string scenarios, Workload workload, LoadTestOptions options) => string.Create(CultureInfo.InvariantCulture, $$"""
        // A load test of {{workload.DailyUsers.Expected:0.##}} daily users, made from a workload. Run: BASE_URL=https://... k6 run script.js
        import http from 'k6/http';
        import exec from 'k6/execution';

        const base = __ENV.BASE_URL;
        const hitRatio = {{workload.CacheHitRatio.Expected}};
        const hotKeys = {{options.HotKeys}};

        export const options = {
          scenarios: {
        {{scenarios}}  },
          thresholds: { {{Thresholds(options)}} },
          discardResponseBodies: true,{{Segments(options.Tasks)}}
        };

        // A key that nobody wrote is an answer too; a server's error is none.
        http.setResponseCallback(http.expectedStatuses({ min: 200, max: 399 }, 404));

        // Spreads iteration numbers over 0 to 1, the same in every run.
        function spread(i) {
          return ((Math.imul(i + 1, 2654435761) >>> 0) % 1000003) / 1000003;
        }

        export function files() {
          http.get(`${base}{{options.StaticPath}}`, { tags: { name: 'file' } });
        }

        export function reads() {
          const i = exec.scenario.iterationInTest;
          const cached = spread(i) < hitRatio;
          // A key of its own is in no cache: the read goes to the database.
          const key = cached ? Math.floor(spread(i * 7 + 3) * hotKeys) : hotKeys + i;
          http.get(`${base}{{options.ReadPath.Replace("{key}", "${key}", StringComparison.Ordinal)}}`, { tags: { name: cached ? 'read, cached' : 'read, missed' } });
        }

        export function writes() {
          http.post(`${base}{{options.WritePath}}`, JSON.stringify({ item: exec.scenario.iterationInTest }), { headers: { 'Content-Type': 'application/json' }, tags: { name: 'write' } });
        }

        """);
}
