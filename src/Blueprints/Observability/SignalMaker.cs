namespace Blueprints.Observability;

/// <summary>Makes the signals of one block in one namespace.</summary>
/// <param name="Block">The block.</param>
/// <param name="Namespace">The CloudWatch namespace.</param>
sealed record SignalMaker(string Block, string Namespace)
{
    public Signal Make(string chart, string name, string metric, string statistic, ValueList<SignalDimension> dimensions, SignalLimit? limit = null) =>
        new() { Block = Block, Namespace = Namespace, Chart = chart, Name = name, Metric = metric, Statistic = statistic, Dimensions = dimensions, Limit = limit };

    /// <summary>A metric in per cent of another one.</summary>
    public Signal Share(string chart, string name, string metric, string against, string statistic, ValueList<SignalDimension> dimensions, SignalLimit? limit = null) =>
        Make(chart, name, metric, statistic, dimensions, limit) with { Against = against };

    public ValueList<SignalDimension> By(string dimension, string key = "id") => [new(dimension, Signal.Placeholder(Block, key))];
}
