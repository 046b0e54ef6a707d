using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>What came of every candidate in every scenario that was replayed.</summary>
sealed class PlanTable
{
    // So many scenarios' traffic is in memory at a time.
    const int Together = 64;

    // So many candidates are replayed between two looks at the time; enough for every thread to have its share.
    const int AtATime = 256;

    readonly Dictionary<(string Key, int Scenario), PlanScore> _scores = [];

    /// <summary>A candidate's score.</summary>
    /// <exception cref="KeyNotFoundException">The pair was never replayed or merged.</exception>
    public PlanScore this[string key, int scenario] => _scores[(key, scenario)];

    /// <summary>All scores, by candidate and scenario.</summary>
    public IEnumerable<(string Key, int Scenario, PlanScore Score)> Rows => _scores.Select(entry => (entry.Key.Key, entry.Key.Scenario, entry.Value))
        .OrderBy(row => row.Key, StringComparer.Ordinal).ThenBy(row => row.Scenario);

    public void Add(string key, int scenario, PlanScore score) => _scores[(key, scenario)] = score;

    public bool Has(string key, int scenario) => _scores.ContainsKey((key, scenario));

    /// <summary>Replays every candidate against some scenarios. Candidates that see the same calls run side by side.</summary>
    public void Replay(PlanSpace space, IReadOnlyList<int> scenarios, Action<double> progress)
    {
        var settings = new SimulationSettings { Threads = space.Request.Threads };
        var (done, all) = (0L, (long)space.Candidates.Count * scenarios.Count);
        foreach (var chunk in scenarios.Chunk(Together))
        {
            foreach (var group in space.Candidates.GroupBy(candidate => (candidate.Kind, candidate.CallsPerRequest)))
            {
                var calls = space.Scenarios.Calls(group.Key.Kind, group.Key.CallsPerRequest, chunk);
                foreach (var batch in group.Chunk(AtATime))
                {
                    Replay(batch, calls, chunk, settings);
                    done += (long)batch.Length * chunk.Length;
                    progress((double)done / all);
                }
            }
        }
    }

    void Replay(PlanCandidate[] candidates, DemandSeries[] demands, int[] scenarios, SimulationSettings settings)
    {
        var outcomes = FleetSimulation.RunAll([.. candidates.Select(candidate => candidate.Design)], demands, settings);
        for (var i = 0; i < candidates.Length; i++)
        {
            for (var s = 0; s < scenarios.Length; s++)
                Add(candidates[i].Key, scenarios[s], new(outcomes[i][s].InstanceHours, outcomes[i][s].OfferedRequests, outcomes[i][s].LostRequests + outcomes[i][s].LateRequests));
        }
    }
}
