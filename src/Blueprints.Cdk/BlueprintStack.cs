using Amazon.CDK;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A stack with a whole blueprint in the blueprint's region. Replica regions are stacks of their own beside it.</summary>
public class BlueprintStack : Stack
{
    /// <summary>Deploys a blueprint.</summary>
    /// <param name="scope">The app or stage.</param>
    /// <param name="id">The stack's id and name; the beginning of all names that reach the cloud.</param>
    /// <param name="props">The blueprint and, for load balancers, the certificate.</param>
    /// <exception cref="Validation.InvalidInputException">The blueprint has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">There is a load balancer and no certificate.</exception>
    /// <exception cref="NotSupportedException">A block is of a kind that has no construct; the message lists those that have.</exception>
    public BlueprintStack(Construct scope, string id, BlueprintProps props) : base(scope, id, PropsOf(props))
    {
        // An id that the CDK leaves out of logical ids: moving blocks out of a blueprint keeps their names short.
        Deployed = new(this, "Default", props);
    }

    /// <summary>What the stack deploys, with its constructs.</summary>
    public BlueprintConstruct Deployed { get; }

    static StackProps PropsOf(BlueprintProps props) => new()
    {
        Env = new Amazon.CDK.Environment { Region = props.Blueprint.Region, Account = props.Account },
        CrossRegionReferences = props.Blueprint.ReplicaRegions.Count > 0 ? true : null,
        Description = $"Blueprint {props.Blueprint.Name}",
    };
}
