using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Tests;

/// <summary>Calls a rule with plain numbers.</summary>
static class Lane
{
    public static ScalarLane Of(double value) => new((float)value);
}
