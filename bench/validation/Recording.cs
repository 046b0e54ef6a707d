using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Estimation.Calibration;
using Blueprints.Validation;

namespace LoadStudy;

/// <summary>What a run of the study left in its folder.</summary>
/// <param name="Machine">Lines of the machine and of the versions, by their name.</param>
/// <param name="Cores">Processors of the machine.</param>
/// <param name="Points">The loads, in the order of the run.</param>
sealed record Recording(ImmutableDictionary<string, string> Machine, int Cores, ImmutableArray<StudyPoint> Points)
{
    const int Columns = 11;

    public static Recording Read(string folder)
    {
        var machine = Lines(folder, "machine.txt").Select(line => line.Split(": ", 2)).Where(parts => parts.Length == 2).ToImmutableDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        if (!int.TryParse(machine.GetValueOrDefault("cores"), NumberStyles.None, CultureInfo.InvariantCulture, out var cores) || cores < 1)
            throw new InvalidInputException($"{folder}/machine.txt: cores is \"{machine.GetValueOrDefault("cores")}\"; allowed: 1 or more");
        return new(machine, cores, [.. Lines(folder, "points.tsv").Skip(1).Select((line, i) => Point(folder, line.Split('\t'), i + 2))]);
    }

    static string[] Lines(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllLines(path) : throw new InvalidInputException($"{path}: there is no such file; bench/validation/run makes it");
    }

    static StudyPoint Point(string folder, string[] cells, int line)
    {
        if (cells.Length != Columns)
            throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"points.tsv, line {line}: {cells.Length} columns; allowed: {Columns}"));
        var text = string.Join('\n', Lines(folder, cells[6]));
        var tool = new ToolOutput(MeasurementReader.Read(text, cells[6]));
        var (think, seconds) = (Number(5) / 1_000, Number(7));
        return new()
        {
            System = cells[0], Load = cells[1], IsCalibration = cells[2] == "calibrate", Clients = (int)Number(3), Rate = cells[4] == "-" ? null : Number(4), Think = think, Output = text, File = cells[6],
            Throughput = tool.Throughput, Response = tool.Response - think, Deviation = tool.Deviation, Percentile95 = ToolOutput.Percentile(text, 95),
            ServerBusy = Number(8) / seconds, ToolBusy = Number(9) / seconds, OthersBusy = Number(10) / seconds,
        };

        double Number(int column) => double.TryParse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1e9 ? value
            : throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"points.tsv, line {line}: column {column + 1} is \"{cells[column]}\"; allowed: a number of 0 or more"));
    }
}
