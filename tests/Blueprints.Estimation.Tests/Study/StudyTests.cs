using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Estimation.Capacity;
using Blueprints.Validation;
using LoadStudy;

namespace Blueprints.Estimation.Tests.Study;

/// <summary>The validation study's models and page, on the run that is kept and on loads whose answer is known. The servers themselves run in bench/validation/run.</summary>
public sealed class StudyTests
{
    const double ServerSeconds = 0.0008;
    const double ToolSeconds = 0.0002;

    static readonly string Recorded = Path.Combine(AppContext.BaseDirectory, "Study", "recorded");

    static readonly string Page = Path.Combine(AppContext.BaseDirectory, "Study", "validation.md");

    [Fact]
    public void The_page_says_what_the_kept_run_gives() =>
        StudyPage.Put(StudyPage.Tables(Recording.Read(Recorded)), File.ReadAllText(Page)).Should().Be(File.ReadAllText(Page), "bench/validation/run writes both");

    [Fact]
    public void Every_row_of_the_page_has_the_columns_of_its_table()
    {
        var rows = StudyPage.Tables(Recording.Read(Recorded)).Split('\n').Select(line => line.StartsWith('|') ? line.Count(letter => letter == '|') : 0).ToList();

        rows.Where((columns, i) => i > 0 && columns > 0 && rows[i - 1] > 0 && columns != rows[i - 1]).Should().BeEmpty();
        rows.Count(columns => columns > 0).Should().BeGreaterThan(60);
    }

    [Fact]
    public void All_heavier_loads_are_foretold_and_no_model_saw_them()
    {
        var recording = Recording.Read(Recorded);
        var predictions = LoadStudy.Study.Predict(recording);

        predictions.Select(one => one.Point).Distinct().Should().Equal(recording.Points.Where(point => !point.IsCalibration));
        predictions.Should().OnlyContain(one => double.IsFinite(one.Response) && one.Response > 0 && !one.Point.IsCalibration);
        recording.Points.Where(point => point.IsCalibration).Should().OnlyContain(point => point.Clients <= 4);
    }

    [Fact]
    public void Loads_that_follow_a_model_are_foretold_without_error()
    {
        // Two processors, a millisecond of them for a request, a millisecond besides.
        var points = new[] { 1, 2, 3, 4, 16 }.Select(Load).ToList();

        var foretold = LoadStudy.Study.Predict(new(ImmutableDictionary<string, string>.Empty, 2, [.. points])).ToDictionary(one => one.Model);

        foretold[Models.OneClient].ThroughputError.Should().BeApproximately(0, 1e-9);
        foretold[Models.FourClients].ThroughputError.Should().BeApproximately(0, 1e-9);
        foretold[Models.Queue].ThroughputError.Should().BeApproximately(0, 1e-4, "the output has six digits");
        foretold[Models.Queue].ResponseError.Should().BeApproximately(0, 1e-3);
    }

    [Fact]
    public void Requests_that_arrive_by_themselves_wait_as_in_a_queue_of_all_processors()
    {
        var open = Load(1) with { IsCalibration = false, Rate = 1_600, Response = 0.001 + 1.0 / 0.36 * 0.001, Percentile95 = null, Load = "open" };
        var points = new[] { 1, 2, 3, 4 }.Select(Load).Select(point => point with { Load = "report" }).Append(open).ToList();

        var foretold = LoadStudy.Study.Predict(new(ImmutableDictionary<string, string>.Empty, 2, [.. points])).Single(one => one.Model == Models.Exponential);

        foretold.ResponseError.Should().BeApproximately(0, 1e-9, "M/M/2 at 0.8: the service time over 1 - 0.8², and a millisecond besides");
        foretold.Throughput.Should().BeNull("the load says it itself");
    }

    [Fact]
    public void Broken_runs_get_one_clear_error()
    {
        var folder = Directory.CreateTempSubdirectory("blueprints-study-").FullName;
        FluentActions.Invoking(() => Recording.Read(folder)).Should().Throw<InvalidInputException>().WithMessage("*machine.txt: there is no such file*");
        File.WriteAllText(Path.Combine(folder, "machine.txt"), "cores: none\n");
        FluentActions.Invoking(() => Recording.Read(folder)).Should().Throw<InvalidInputException>().WithMessage("*cores is \"none\"*");
        File.WriteAllText(Path.Combine(folder, "machine.txt"), "cores: 2\n");
        File.WriteAllText(Path.Combine(folder, "points.tsv"), "heading\na\tb\n");
        FluentActions.Invoking(() => Recording.Read(folder)).Should().Throw<InvalidInputException>().WithMessage("points.tsv, line 2: 2 columns; allowed: 11");
        FluentActions.Invoking(() => StudyPage.Put("", "no marks")).Should().Throw<InvalidInputException>().WithMessage("*<!-- begin study -->*");
        Directory.Delete(folder, recursive: true);
    }

    static StudyPoint Load(int clients)
    {
        var rate = MeanValueAnalysis.Solve([new MvaStation(ServerSeconds + ToolSeconds, Servers: 2), new MvaStation(0.001, IsDelay: true)], clients).Throughput;
        return new()
        {
            System = "postgresql", Load = "any", IsCalibration = clients <= 4, Clients = clients, File = "any.txt", Throughput = rate, Response = clients / rate,
            Output = string.Create(CultureInfo.InvariantCulture, $"number of clients: {clients}\ntps = {rate:0.######}\n"), ServerBusy = ServerSeconds * rate, ToolBusy = ToolSeconds * rate, OthersBusy = 0,
        };
    }
}
