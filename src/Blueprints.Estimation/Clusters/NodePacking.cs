namespace Blueprints.Estimation.Clusters;

/// <summary>
/// How many equal nodes hold a set of pods: first fit, the largest pods first, by CPU, memory and number together, as a scheduler fills nodes that an autoscaler adds one by one. First fit decreasing needs at most 11/9 of
/// the fewest nodes that would do, and one more (Dósa 2007, for one dimension).
/// </summary>
public static class NodePacking
{
    /// <summary>The nodes that hold the pods.</summary>
    /// <param name="room">What each node has for them.</param>
    /// <param name="pods">The pods.</param>
    /// <returns>0 for no pods; null where some pod fits no node at all.</returns>
    public static int? Nodes(NodeRoom room, IEnumerable<PodGroup> pods)
    {
        // Nodes that are filled alike are counted together, so that thousands of pods cost no more than the kinds that there are.
        var nodes = new List<(NodeRoom Left, int Count)>();
        foreach (var group in pods.Where(group => group.Count > 0).OrderByDescending(group => Share(room, group)).ThenBy(group => group.Name, StringComparer.Ordinal))
        {
            if (Fit(room, group) == 0)
                return null;
            Place(nodes, room, group);
        }

        return nodes.Sum(node => node.Count);
    }

    static void Place(List<(NodeRoom Left, int Count)> nodes, NodeRoom empty, PodGroup group)
    {
        var left = group.Count;
        for (var i = 0; i < nodes.Count && left > 0; i++)
        {
            var (room, count) = nodes[i];
            var each = Fit(room, group);
            if (each == 0)
                continue;
            var full = Math.Min(count, left / each);
            var rest = full < count ? Math.Min(each, left - full * each) : 0;
            left -= full * each + rest;
            nodes.RemoveAt(i);
            // In the order in which they are met: those full of these pods, the one with the rest of them, those without.
            (NodeRoom, int)[] split = [(Without(room, group, each), full), (Without(room, group, rest), rest > 0 ? 1 : 0), (room, count - full - (rest > 0 ? 1 : 0))];
            var parts = split.Where(part => part.Item2 > 0).ToList();
            nodes.InsertRange(i, parts);
            i += parts.Count - 1;
        }

        if (left == 0)
            return;
        var most = Fit(empty, group);
        if (left / most > 0)
            nodes.Add((Without(empty, group, most), left / most));
        if (left % most > 0)
            nodes.Add((Without(empty, group, left % most), 1));
    }

    // The part of a node that a pod takes, of what it takes most of.
    static decimal Share(NodeRoom room, PodGroup group) => Math.Max(Part(group.CpuMillicores, room.CpuMillicores), Part(group.MemoryMiB, room.MemoryMiB));

    static decimal Part(int asked, int there) => asked == 0 ? 0 : there == 0 ? decimal.MaxValue : (decimal)asked / there;

    static int Fit(NodeRoom room, PodGroup group) => Math.Min(room.Pods, Math.Min(Times(room.CpuMillicores, group.CpuMillicores), Times(room.MemoryMiB, group.MemoryMiB)));

    static int Times(int there, int asked) => asked == 0 ? int.MaxValue : there / asked;

    static NodeRoom Without(NodeRoom room, PodGroup group, int times) => new(room.CpuMillicores - times * group.CpuMillicores, room.MemoryMiB - times * group.MemoryMiB, room.Pods - times);
}
