using Constructs;

namespace Blueprints.Cdk;

/// <summary>A stack with a phase of the roadmap: phase 1 is one server and its database, each further one adds what the next size of the service needs.</summary>
/// <param name="scope">The app or stage.</param>
/// <param name="id">The stack's id and name; the beginning of all names that reach the cloud. Keep it when moving to another phase.</param>
/// <param name="phase">The phase, 1 to 5.</param>
/// <param name="props">Region, options, certificate.</param>
/// <exception cref="ArgumentOutOfRangeException">There is no such phase.</exception>
/// <exception cref="ArgumentException">There is a load balancer, as from phase 2 on, and no certificate.</exception>
public sealed class PhaseStack(Construct scope, string id, int phase, PhaseProps props) : BlueprintStack(scope, id, props.ToBlueprint(phase));
