using System.Globalization;

namespace LoadStudy;

/// <summary>What the models were given: the figures of light load.</summary>
static class LightTable
{
    public static string Write(Recording recording)
    {
        var rows = recording.Points.Where(point => point.IsCalibration).GroupBy(point => point.Name).Select(load =>
        {
            var light = new LightLoad([.. load], recording.Cores);
            var (queue, law) = (light.Calibration.Queue, light.Calibration.Scalability);
            return (IEnumerable<string>)
            [
                load.Key, $"{Markdown.Microseconds(light.One.Server)} + {Markdown.Microseconds(light.One.Tool)}", Markdown.Microseconds(light.Delay), $"{Markdown.Microseconds(light.Four.Server)} + {Markdown.Microseconds(light.Four.Tool)}",
                queue is { } fit ? $"{Markdown.Microseconds(fit.ServiceTime)} + {Markdown.Microseconds(fit.ThinkTime)}, {Markdown.Share(fit.Utilization)}" : "–", law is { } usl ? string.Create(CultureInfo.InvariantCulture, $"{usl.Contention:0.###}, {usl.Coherency:0.####}") : "–",
                Markdown.Share(load.Max(point => point.OthersBusy) / recording.Cores),
            ];
        });
        return "### What light load says\n\nMicroseconds of a request: processor time of the server + of the load tool with one client, the rest of its response, and both with four clients; processor time + other time as the "
            + "closed queue fits them to one to four clients, with how busy it says the test kept the processors; contention and coherency of the scalability law. Others' CPU is the most of these loads.\n\n"
            + Markdown.Table(["Load", "1 client", "Besides", "4 clients", "Closed queue", "USL", "Others' CPU"], rows);
    }
}
