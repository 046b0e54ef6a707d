namespace Blueprints.Simulation.Tests.Reference;

/// <summary>The HorizontalPodAutoscaler on CPU with the default behaviour, from kubernetes.io and its source: whole percentages, lists of recommendations and of changes with their times.</summary>
sealed class ReferencePods(int targetPercent, int min, int max) : IReferenceRule
{
    readonly List<(double At, int Size)> _recommendations = [];
    readonly List<(double At, int Change)> _changes = [];

    public ReferenceWish Look(ReferenceLook now)
    {
        if (_recommendations.Count == 0)
            _recommendations.Add((now.Seconds, now.Desired));
        var wanted = now.Warmed == 0 ? now.Desired : Replicas(now);
        _recommendations.Add((now.Seconds, wanted));
        _recommendations.RemoveAll(past => past.At <= now.Seconds - 300);
        var size = wanted >= now.Desired ? wanted : Math.Min(now.Desired, _recommendations.Max(past => past.Size));
        size = Math.Clamp(Math.Min(size, Most(now)), min, max);
        _changes.Add((now.Seconds, size - now.Desired));
        return new(Instead: size);
    }

    int Replicas(ReferenceLook now)
    {
        var percent = Percent(now.Utilisation * 100);
        if (IsWithin(percent))
            return now.Desired;
        if (percent < targetPercent || now.All == now.Warmed)
            return Share(percent, now.Warmed);

        // Up, with pods that are not ready: they count as idle.
        var idle = Percent(now.Utilisation * 100 * now.Warmed / now.All);
        var size = Share(idle, now.All);
        return IsWithin(idle) || idle < targetPercent || size < now.Desired ? now.Desired : size;
    }

    // The larger of twice the pods and four more within fifteen seconds.
    int Most(ReferenceLook now)
    {
        var start = now.Desired - _changes.Where(past => past.At > now.Seconds - 15).Sum(past => past.Change);
        return Math.Max(now.Desired, Math.Max(2 * start, start + 4));
    }

    bool IsWithin(int percent) => percent * 10 >= targetPercent * 9 && percent * 10 <= targetPercent * 11;

    int Share(int percent, int pods) => ((percent * pods) + targetPercent - 1) / targetPercent;

    static int Percent(double exact) => (int)(exact + 1e-6);
}
