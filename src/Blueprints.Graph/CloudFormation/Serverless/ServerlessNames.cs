using Blueprints.Graph.CloudFormation.Stacks;

namespace Blueprints.Graph.CloudFormation.Serverless;

/// <summary>Names of resources that the serverless transform makes without their being written.</summary>
static class ServerlessNames
{
    /// <summary>The API that functions share whose events name none.</summary>
    public const string RestApi = "ServerlessRestApi";

    /// <summary>The same for HTTP APIs.</summary>
    public const string HttpApi = "ServerlessHttpApi";

    const string Prefix = "AWS::Serverless::";

    /// <summary>Whether a type is one of the serverless transform.</summary>
    public static bool IsServerless(string type) => type.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether a name that no resource has may be one that the transform makes: a function's role, an API's stage.</summary>
    public static bool IsImplied(StackScope stack, string name) => stack.Resources.Members.Any(resource =>
        IsServerless(resource.Value["Type"]?.Text ?? "") && (name is RestApi or HttpApi || name.StartsWith(resource.Key, StringComparison.Ordinal)
            || name.StartsWith(RestApi, StringComparison.Ordinal) || name.StartsWith(HttpApi, StringComparison.Ordinal)));
}
