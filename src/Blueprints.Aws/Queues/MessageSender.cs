using System.Text.Json.Nodes;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>An AWS service that may put messages into a queue or topic, on behalf of one of its resources and of no other.</summary>
/// <param name="Service">The service's principal, such as <c>sns.amazonaws.com</c>.</param>
/// <param name="SourceArn">The ARN of the resource that sends: a topic, a rule.</param>
public sealed record MessageSender(string Service, Output<string> SourceArn)
{
    internal const string Topics = "sns.amazonaws.com";
    internal const string Events = "events.amazonaws.com";

    internal static PolicyStatement Statement(string service, string sourceArn, string action, string resource) => new()
    {
        Principal = new JsonObject { [nameof(Service)] = service },
        Actions = [action],
        Resources = [resource],
        Condition = new JsonObject { ["ArnEquals"] = new JsonObject { ["aws:SourceArn"] = sourceArn } },
    };

    /// <summary>A resource policy that lets these senders in and refuses everybody who comes without TLS.</summary>
    internal static Output<string> Policy(Output<string> resource, IReadOnlyList<MessageSender> senders, string sendAction, string refusedActions) => Output
        .Tuple(resource, Output.All(senders.Select(sender => (Input<string>)sender.SourceArn)))
        .Apply(known => PolicyDocument.Of(
        [
            new()
            {
                Effect = "Deny",
                Principal = "*",
                Actions = [refusedActions],
                Resources = [known.Item1],
                Condition = new JsonObject { ["Bool"] = new JsonObject { ["aws:SecureTransport"] = "false" } },
            },
            .. senders.Zip(known.Item2, (sender, source) => Statement(sender.Service, source, sendAction, known.Item1)),
        ]));
}
