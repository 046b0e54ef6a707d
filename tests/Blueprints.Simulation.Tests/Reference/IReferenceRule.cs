namespace Blueprints.Simulation.Tests.Reference;

/// <summary>A scaling rule written down a second time, from the published rules alone and without any code of the simulator.</summary>
interface IReferenceRule
{
    ReferenceWish Look(ReferenceLook now);
}

/// <summary>What a rule may see at the end of a step.</summary>
readonly record struct ReferenceLook(double Seconds, int Desired, int Warmed, int All, double Utilisation, double RequestsPerMinute);

/// <summary>The sizes that a rule asks for; null where it asks for none.</summary>
readonly record struct ReferenceWish(int? Out = null, int? In = null, int? Instead = null);
