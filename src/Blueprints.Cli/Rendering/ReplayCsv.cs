using System.Globalization;
using Blueprints.Estimation.Replay;

namespace Blueprints.Cli.Rendering;

/// <summary>Every step of a replay's first scenario, one line for each policy and tier.</summary>
static class ReplayCsv
{
    public static void Write(TextWriter output, ReplayReport report)
    {
        output.Write("policy,tier,time,requests,desired,in_service,utilisation,wait_seconds,backlog,lost,missed\n");
        foreach (var result in report.Cases)
        {
            foreach (var tier in result.Tiers)
                Write(output, result.Name, tier);
        }
    }

    static void Write(TextWriter output, string policy, TierResult tier)
    {
        var line = tier.Shown.Timeline;
        for (var step = 0; step < line.Requests.Count; step++)
        {
            var time = line.Start.ToUniversalTime().AddSeconds(step * line.StepSeconds);
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"{policy},{tier.Tier.Name},{time:yyyy-MM-dd'T'HH:mm:ss'Z'},{line.Requests[step]:0.###},{line.Desired[step]},{line.InService[step]},{line.Utilisation[step]:0.####},{line.WaitSeconds[step]:0.######},{line.Backlog[step]:0.###},{line.Lost[step]:0.###},{line.Missed[step]}\n"));
        }
    }
}
