using Blueprints.Simulation.Fleets;

namespace Blueprints.Simulation.Kernel;

/// <summary>Runs one lane and writes down every step.</summary>
sealed class TimelineRecorder(FleetTimeline timeline)
{
    public FleetTimeline Timeline => timeline;

    public void Run(FleetLanes<ScalarLane> lanes, DemandColumn demand, Span<double> totals, Span<double> waits)
    {
        Span<double> values = stackalloc double[10];
        for (var step = 0; step < demand.Steps; step++)
        {
            lanes.Step(demand, step);
            Read(lanes, step, demand.At<ScalarLane>(step, 0).Value, values);
            timeline.Record(step, values);
            lanes.Measure();
            if ((step + 1) % StepTotals<ScalarLane>.BlockSteps == 0 || step + 1 == demand.Steps)
                Fold(lanes, totals, waits);
        }

        lanes.Totals.Finish(totals);
    }

    static void Fold(FleetLanes<ScalarLane> lanes, Span<double> totals, Span<double> waits)
    {
        lanes.Totals.Fold(totals);
        lanes.Waits?.Fold(waits);
    }

    // In service and warmed are those of the step itself: decisions take effect in the next.
    void Read(FleetLanes<ScalarLane> lanes, int step, float requests, Span<double> values)
    {
        ref var state = ref lanes.State;
        ref var flow = ref lanes.Flow;
        var wait = StepWait.Mean(flow, state.Fleet, state.PerStep, out var delay, out var logWaits, out var drain);
        var missed = StepWait.Missed(flow, state.Fleet, StepWait.Late(flow, state.Fleet, delay, logWaits, drain));
        timeline.Waits.Record(step, flow.Served.Value, logWaits.Value, drain.Value, delay.Value);
        (values[0], values[1], values[2], values[3]) = (requests, state.Desired.Value, flow.Serving.Value, lanes.Measured.Value);
        (values[4], values[5], values[6], values[7]) = (state.Utilisation(flow).Value, wait.Value, flow.Backlog.Value, flow.Lost.Value);
        (values[8], values[9]) = (ScalarLane.Any(missed) ? 1 : 0, flow.Instances.Value);
    }
}
