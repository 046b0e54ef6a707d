using System.Text;
using Blueprints.Validation;

namespace Blueprints.Delivery;

/// <summary>A CloudFront Function: JavaScript of less than a millisecond, run for every request or response of the behaviors that name it.</summary>
public sealed record EdgeFunction
{
    // AWS's limit of a function's size.
    const int MaxBytes = 10_240;

    /// <summary>The function's name, unique in its CDN; part of the resource's name.</summary>
    public required string Name { get; init; }

    /// <summary>When it runs: viewer request or viewer response. Default: viewer request.</summary>
    public EdgeEvent Event { get; init; } = EdgeEvent.ViewerRequest;

    /// <summary>The source for the runtime <c>cloudfront-js-2.0</c>, which defines <c>handler(event)</c>; 1 to 10,240 bytes.</summary>
    public required string Code { get; init; }

    internal void Validate(ProblemCollector problems)
    {
        problems.Name("name", Name);
        if (Event is not (EdgeEvent.ViewerRequest or EdgeEvent.ViewerResponse))
            problems.Add("event", Event.ToString(), "viewerRequest or viewerResponse", "use Lambda@Edge for origin events");
        problems.Range("code.bytes", Encoding.UTF8.GetByteCount(Code), 1, MaxBytes);
        if (!Code.Contains("handler", StringComparison.Ordinal))
            problems.Add("code", $"\"{Code}\"", "JavaScript that defines handler(event)", "add the function");
    }
}
