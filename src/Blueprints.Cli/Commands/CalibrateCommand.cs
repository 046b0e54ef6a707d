using System.CommandLine;
using System.Globalization;
using Blueprints.Cli.Rendering;
using Blueprints.Estimation.Calibration;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints calibrate</c>: a workload from measurements.</summary>
static class CalibrateCommand
{
    const string Description = """
        A workload from measurements, instead of assumptions: service times, hit ratios, the shape of the traffic, how far a system scales, and which statements and indexes to look at.
        What was not measured stays as it was. Kinds of files are told apart by what is in them.

        Examples:
          blueprints calibrate pg_stat_statements.csv alb.log --users 40k --output workload.json
          blueprints calibrate cloudwatch.json --vcpus 4 --workload workload.json --output workload.json
          blueprints calibrate pgbench.txt k6.csv --users 10k --format json
          blueprints capacity phase2 --workload workload.json
        """;

    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = $"Files of measurements: {MeasurementReader.Allowed}.", Arity = ArgumentArity.OneOrMore };
        var users = new Option<string?>("--users") { Description = "Daily users: 50000, 50k, 1.5M or a range. Default: the workload's, or client addresses of an access log.", HelpName = "N" };
        var workload = new Option<string?>("--workload") { Description = "A JSON file with the figures that are not measured. Default: what is typical.", HelpName = "FILE" };
        var vcpus = new Option<string?>("--vcpus") { Description = "vCPUs that CloudWatch's CPUUtilization is of, or that a load test worked on, all machines together: without it nothing is said of CPU times.", HelpName = "N" };
        var requests = new Option<string?>("--requests") { Description = "Dynamic requests in the time that statements were counted: gives the statements of a request.", HelpName = "N" };
        var output = new Option<string?>("--output", "-o") { Description = "Where to write the workload, for --workload of cost and capacity.", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "table for people, json for programs.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("calibrate", Description) { files, users, workload, vcpus, requests, output, format, noColor };
        command.SetAction(parsed =>
        {
            var machines = Positive(parsed.GetValue(vcpus), "--vcpus");
            var counted = Positive(parsed.GetValue(requests), "--requests");
            var measured = parsed.GetRequiredValue(files).Select(file => MeasurementReader.Read(MeasuredFile.Read(file), file, machines)).ToList();
            var result = Calibrator.Of(measured, Base(WorkloadInput.Given(parsed.GetValue(workload), parsed.GetValue(users)), measured), counted, machines);
            if (parsed.GetValue(output) is { } path)
                OutputFile.Write(path, result.Workload.ToJson());
            if (parsed.GetRequiredValue(format) == "json")
                Console.Out.Write(CalibrationJson.Write(result));
            else
                CalibrationText.Write(Terminal.Create(parsed.GetValue(noColor)), result, parsed.GetValue(output));
            return ExitCode.Ok;
        });
        return command;
    }

    // Who comes is either said or counted by addresses.
    static Workload Base(Workload? given, IEnumerable<Measurement> measured)
    {
        if (given is not null)
            return given;
        var clients = measured.SelectMany(one => one.Figures).Where(figure => figure.Name == "clientsPerDay").Sum(figure => figure.Value);
        return clients > 0 ? new() { DailyUsers = Math.Round((decimal)clients) } : throw new InvalidInputException("how many daily users were there? Give --users N or --workload FILE");
    }

    static double? Positive(string? text, string option) => text is null ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 1e15 ? value
        : throw new InvalidInputException($"{option} is \"{text}\"; allowed: a number above 0");
}
