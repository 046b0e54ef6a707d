using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Blueprints.Aws;

/// <summary>An IAM policy as JSON. Statements are in the order given, so that the same policy is always the same text.</summary>
static class PolicyDocument
{
    public static string Of(params IEnumerable<PolicyStatement> statements) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. statements.Select(statement => statement.ToJson())]),
    }.ToJsonString();

    /// <summary>Who may take a role on: an AWS service.</summary>
    public static string AssumedBy(string service) => Of(new PolicyStatement
    {
        Actions = ["sts:AssumeRole"],
        Principal = new JsonObject { ["Service"] = service },
    });
}
