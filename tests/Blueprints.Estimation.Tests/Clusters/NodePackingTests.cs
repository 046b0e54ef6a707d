using Blueprints.Catalog;
using Blueprints.Estimation.Clusters;
using CsCheck;

namespace Blueprints.Estimation.Tests.Clusters;

public class NodePackingTests
{
    static readonly NodeRoom Room = new(1_000, 1_000, 10);

    static NodeRoom Node(string type) => NodeRoom.Of(PriceCatalog.Shipped.FindShape(type).Shape!);

    [Theory]
    // EKS's table of pods by type; 1,930 millicores and 11 MiB for each pod are those of its AMIs, 7.5 % of memory the machine's own.
    [InlineData("m7g.large", 1_930, 6_903, 29)]
    [InlineData("m7g.medium", 940, 3_345, 8)]
    [InlineData("m7g.xlarge", 3_920, 14_162, 58)]
    [InlineData("t3.medium", 1_930, 3_246, 17)]
    [InlineData("t3.large", 1_930, 6_837, 35)]
    [InlineData("t3a.small", 1_930, 1_451, 8)]
    [InlineData("m7g.4xlarge", 15_890, 59_055, 110)]
    [InlineData("m7g.16xlarge", 63_770, 239_378, 250)]
    public void A_node_has_room_as_its_kubelet_says(string type, int cpu, int memory, int pods) => Node(type).Should().Be(new NodeRoom(cpu, memory, pods));

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 70)]
    [InlineData(4, 80)]
    [InlineData(8, 90)]
    [InlineData(96, 310)]
    public void The_kubelet_keeps_back_less_of_each_further_vCPU(int vcpus, int millicores) => NodeRoom.ReservedMillicores(vcpus).Should().Be(millicores);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(100, 50)]
    public void Half_a_node_each_makes_pairs(int pods, int nodes) => NodePacking.Nodes(Room, [new("web", 500, 100, pods)]).Should().Be(nodes);

    [Fact]
    public void Small_pods_fill_what_large_ones_leave() => NodePacking.Nodes(Room, [new("small", 400, 100, 3), new("large", 600, 100, 3)]).Should().Be(3);

    [Fact]
    public void Memory_and_the_number_of_pods_count_as_CPU_does()
    {
        NodePacking.Nodes(Room, [new("fat", 10, 600, 4)]).Should().Be(4);
        NodePacking.Nodes(Room, [new("tiny", 1, 1, 21)]).Should().Be(3);
    }

    [Fact]
    public void A_pod_that_fits_no_node_has_no_answer() => NodePacking.Nodes(Room, [new("web", 100, 100, 1), new("huge", 1_001, 1, 1)]).Should().BeNull();

    [Fact]
    public void Nodes_hold_all_pods_and_are_at_most_as_many_as_one_by_one_first_fit_needs() =>
        Gen.Select(Gen.Int[1, 1_000], Gen.Int[1, 1_000], Gen.Int[0, 60], (cpu, memory, count) => new PodGroup("", cpu, memory, count)).Array[1, 6]
            .Sample(groups => NodePacking.Nodes(Room, groups.Select((group, index) => group with { Name = $"{index}" })) == OneByOne(groups));

    // Three of the large ones fill a node but for one small one: 333,333 nodes take one each, the node with a single large one takes nine, and ten of the others fill a node by their number.
    [Fact]
    public void Millions_of_pods_are_packed_at_once() => NodePacking.Nodes(Room, [new("a", 333, 10, 1_000_000), new("b", 1, 1, 1_000_000)]).Should().Be(333_334 + (1_000_000 - 333_333 - 9 + 9) / 10);

    [Fact]
    public void Daemons_take_their_part_of_every_node() => Room.Beside(180, 120, 3).Should().Be(new NodeRoom(820, 880, 7));

    // The same rule, pod by pod.
    static int OneByOne(PodGroup[] groups)
    {
        var nodes = new List<(int Cpu, int Memory, int Pods)>();
        foreach (var group in groups.Select((group, index) => (group, Name: $"{index}")).OrderByDescending(pair => Math.Max(pair.group.CpuMillicores / 1_000m, pair.group.MemoryMiB / 1_000m)).ThenBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => pair.group))
        {
            for (var pod = 0; pod < group.Count; pod++)
            {
                var at = nodes.FindIndex(node => node.Cpu >= group.CpuMillicores && node.Memory >= group.MemoryMiB && node.Pods > 0);
                if (at < 0)
                {
                    nodes.Add((1_000, 1_000, 10));
                    at = nodes.Count - 1;
                }

                nodes[at] = (nodes[at].Cpu - group.CpuMillicores, nodes[at].Memory - group.MemoryMiB, nodes[at].Pods - 1);
            }
        }

        return nodes.Count;
    }
}
