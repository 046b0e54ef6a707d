using Blueprints.Estimation.Capacity;
using Blueprints.Estimation.Capacity.Latency;

namespace LoadStudy;

/// <summary>What the public functions of <c>Blueprints.Estimation.Capacity</c> make of light load.</summary>
static class Models
{
    public const string OneClient = "MVA of 1 client";
    public const string FourClients = "MVA of 4 clients";
    public const string Queue = "closed queue, fitted";
    public const string Scalability = "USL, fitted";
    public const string Varying = "M/G/c of one client";
    public const string Exponential = "M/M/c, as capacity";
    public const string Measured = "M/M/c, demand of this load";
    public const string Split = "M/M/1 of each processor, demand of this load";

    public static IEnumerable<Prediction> Of(StudyPoint point, LightLoad light) => point.Rate is { } rate ? Open(point, light, rate) : Closed(point, light);

    static IEnumerable<Prediction> Closed(StudyPoint point, LightLoad light)
    {
        yield return Waiting(OneClient, point, MeanValue(point, light, light.One));
        yield return Waiting(FourClients, point, MeanValue(point, light, light.Four));
        if (light.Calibration.Queue is { Utilization: >= LightLoad.LeastUtilization } queue)
            yield return Waiting(Queue, point, ClosedQueue.Throughput(point.Clients, queue.ServiceTime, queue.Servers, queue.ThinkTime + point.Think));
        if (light.Calibration.Scalability is { } law && point.Think == 0)
            yield return Waiting(Scalability, point, law.Throughput(point.Clients));
    }

    // Every client is either thinking or waiting for its answer.
    static Prediction Waiting(string model, StudyPoint point, double throughput) =>
        new(model, point, throughput, OperationalLaws.ResidenceTime(point.Clients, throughput) - point.Think);

    // Two single threads have a processor each; what has more threads shares all processors with the load tool, which still is one thread.
    static double MeanValue(StudyPoint point, LightLoad light, Demand demand)
    {
        var delay = new MvaStation(light.Delay, IsDelay: true);
        if (light.IsOneThread && light.Cores > 1)
            return MeanValueAnalysis.Solve([new(demand.Server), new(demand.Tool), delay], point.Clients, point.Think).Throughput;
        var shared = MeanValueAnalysis.Solve([new(demand.Whole, Servers: light.Cores), delay], point.Clients, point.Think).Throughput;
        return demand.Tool > 0 ? Math.Min(shared, 1 / demand.Tool) : shared;
    }

    static IEnumerable<Prediction> Open(StudyPoint point, LightLoad light, double rate)
    {
        yield return Arriving(Exponential, light.One.Whole, light.Cores, 1, Delay.Exponentially(light.One.Whole));
        if (light.Variation is { } variation)
            yield return Arriving(Varying, light.One.Whole, light.Cores, variation, Delay.Constant(light.One.Whole));
        // Utilisation law: these two foretell nothing, they tell a wrong demand from a wrong model. A process may wait for the processor that it last had, though another is idle.
        var measured = (point.ServerBusy + point.ToolBusy) / point.Throughput;
        yield return Arriving(Measured, measured, light.Cores, 1, Delay.Exponentially(measured));
        yield return Arriving(Split, measured, 1, 1, Delay.Exponentially(measured));

        Prediction Arriving(string model, double demand, int servers, double variation, Delay service)
        {
            var arrivals = rate * servers / light.Cores;
            var mean = AllenCunneen.MeanResponse(arrivals, 1 / demand, servers, 1, variation) + light.Delay;
            var whole = Delay.InTurn([Delay.Wait(arrivals * demand, servers, demand, variation), service, Delay.Constant(light.Delay)]);
            return new(model, point, null, mean, whole.Quantile(0.95));
        }
    }
}
