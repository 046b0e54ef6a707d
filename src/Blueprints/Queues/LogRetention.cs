using Blueprints.Validation;

namespace Blueprints.Queues;

/// <summary>The log retentions that CloudWatch allows, in days.</summary>
static class LogRetention
{
    static readonly int[] Allowed = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    public static void Validate(ProblemCollector problems, string property, int days)
    {
        if (!Allowed.Contains(days))
            problems.Add(property, $"{days}", string.Join(", ", Allowed), "use one of these, which CloudWatch allows");
    }
}
