using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Scaling;

/// <summary>A value computed from metrics, in CloudWatch's metric maths: <c>visible / instances</c>.</summary>
public sealed partial record MetricMaths
{
    const int MaxMetrics = 9;
    const int MaxExpression = 1_024;

    /// <summary>The metrics that the expression uses; 1 to 9, so that with the expression there are at most ten queries.</summary>
    public required ValueList<MetricQuery> Metrics { get; init; }

    /// <summary>The expression over the metrics' ids; 1 to 1,024 characters.</summary>
    public required string Expression { get; init; }

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("metrics.count", Metrics.Count, 1, MaxMetrics);
        problems.Range("expression.length", Expression.Length, 1, MaxExpression);
        problems.Unique("metrics", Metrics.Select(query => query.Id));
        for (var i = 0; i < Metrics.Count; i++)
        {
            var place = problems.At($"metrics[{i}]");
            if (!Identifier().IsMatch(Metrics[i].Id))
                place.Add("id", $"\"{Metrics[i].Id}\"", "a lower-case letter, then letters, digits and underscores", "rename it");
            Metrics[i].Metric.Validate(place.At("metric"));
        }
    }

    [GeneratedRegex(@"^[a-z][a-zA-Z0-9_]{0,254}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
