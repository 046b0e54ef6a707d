namespace Blueprints.Simulation.Kernel;

/// <summary>Sixteen simulations of one group: which designs and scenarios, and whose demand. Narrower lanes run a row in parts.</summary>
readonly record struct LaneRow(FleetGroup Group, int FirstDesign, int FirstScenario, bool Scenarios)
{
    /// <summary>The design, within the group, of a lane of the row; lanes beyond the last repeat it.</summary>
    public int Design(int lane) => Scenarios ? FirstDesign : Math.Min(FirstDesign + lane, Group.Designs.Length - 1);

    /// <summary>The scenario of a lane of the row.</summary>
    public int Scenario(int lane, int scenarios) => Scenarios ? Math.Min(FirstScenario + lane, scenarios - 1) : FirstScenario;

    /// <summary>Whether a lane is there to be read.</summary>
    public bool IsReal(int lane, int scenarios) => Scenarios ? FirstScenario + lane < scenarios : FirstDesign + lane < Group.Designs.Length;

    /// <summary>Whose demand the row sees.</summary>
    public int Column => Scenarios ? FirstScenario / DemandTable.Block : FirstScenario;

    /// <summary>Whether the other row can run beside this one: same group, same demand.</summary>
    public bool GoesWith(LaneRow other) => ReferenceEquals(Group, other.Group) && FirstScenario == other.FirstScenario;

    /// <summary>The rows that cover every design of a group under every scenario.</summary>
    public static IEnumerable<LaneRow> Of(FleetGroup shared, DemandTable demand)
    {
        if (demand.SideBySide)
        {
            // Neighbours see the same demand, so that several can go through it together.
            return from block in Enumerable.Range(0, (demand.Scenarios + DemandTable.Block - 1) / DemandTable.Block)
                   from design in Enumerable.Range(0, shared.Designs.Length)
                   select new LaneRow(shared, design, block * DemandTable.Block, true);
        }

        return from scenario in Enumerable.Range(0, demand.Scenarios)
               from block in Enumerable.Range(0, (shared.Designs.Length + DemandTable.Block - 1) / DemandTable.Block)
               select new LaneRow(shared, block * DemandTable.Block, scenario, false);
    }
}
