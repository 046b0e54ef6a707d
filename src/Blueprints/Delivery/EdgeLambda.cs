using Blueprints.Validation;

namespace Blueprints.Delivery;

/// <summary>A Lambda@Edge function, which exists already; its ARN with version is part of the wiring.</summary>
public sealed record EdgeLambda
{
    /// <summary>What the wiring calls it.</summary>
    public required string Name { get; init; }

    /// <summary>When it runs. Default: origin request, for misses only.</summary>
    public EdgeEvent Event { get; init; } = EdgeEvent.OriginRequest;

    /// <summary>Whether it sees the request's body. Default: no.</summary>
    public bool IncludeBody { get; init; }

    internal void Validate(ProblemCollector problems, bool besideFunctions)
    {
        problems.Name("name", Name);
        problems.Defined("event", Event);
        // AWS refuses both kinds of code on viewer events of the same behavior.
        if (besideFunctions && Event is (EdgeEvent.ViewerRequest or EdgeEvent.ViewerResponse))
            problems.Add("event", Event.ToString(), "originRequest or originResponse beside CloudFront Functions", "move the code to the function, or the function's to Lambda@Edge");
    }
}
