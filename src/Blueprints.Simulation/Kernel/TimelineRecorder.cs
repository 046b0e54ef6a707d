using Blueprints.Simulation.Fleets;

namespace Blueprints.Simulation.Kernel;

/// <summary>Runs one lane and writes down every step.</summary>
sealed class TimelineRecorder(FleetTimeline timeline)
{
    public FleetTimeline Timeline => timeline;

    public void Run(FleetLanes<ScalarLane> lanes, ReadOnlySpan<float> demand, Span<double> totals, Span<double> waits)
    {
        Span<double> values = stackalloc double[9];
        for (var step = 0; step < demand.Length; step++)
        {
            lanes.Step(new(demand[step]), step);
            Read(lanes, demand[step], values);
            timeline.Record(step, values);
            if ((step + 1) % StepTotals<ScalarLane>.BlockSteps == 0 || step + 1 == demand.Length)
                Fold(lanes, totals, waits);
        }

        lanes.State.Totals.Finish(totals);
    }

    static void Fold(FleetLanes<ScalarLane> lanes, Span<double> totals, Span<double> waits)
    {
        lanes.State.Totals.Fold(totals);
        lanes.Waits?.Fold(waits);
    }

    // In service and warmed are those of the step itself: decisions take effect in the next.
    static void Read(FleetLanes<ScalarLane> lanes, float requests, Span<double> values)
    {
        ref var state = ref lanes.State;
        (values[0], values[1], values[2], values[3]) = (requests, state.Desired.Value, state.Serving.Value, state.Measured.Value);
        (values[4], values[5], values[6], values[7]) = (state.Utilisation.Value, state.Wait.Value, state.Backlog.Value, state.Lost.Value);
        values[8] = ScalarLane.Any(state.Bad) ? 1 : 0;
    }
}
