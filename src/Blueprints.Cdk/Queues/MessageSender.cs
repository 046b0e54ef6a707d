using Amazon.CDK.AWS.IAM;

namespace Blueprints.Cdk;

/// <summary>A resource that sends messages to a queue or topic by an AWS service.</summary>
/// <param name="Service">The service: <c>sns.amazonaws.com</c>, <c>events.amazonaws.com</c>.</param>
/// <param name="SourceArn">The ARN of the topic or rule.</param>
public sealed record MessageSender(string Service, string SourceArn)
{
    internal const string Topics = "sns.amazonaws.com";
    internal const string Events = "events.amazonaws.com";

    /// <summary>Plain HTTP is refused, and each sender may send.</summary>
    internal static PolicyDocument Policy(string resource, IEnumerable<MessageSender> senders, string sendAction, string refusedActions) => new(new PolicyDocumentProps
    {
        Statements =
        [
            Right.NotByPlainHttp([refusedActions], resource),
            .. senders.Select(sender => Right.OfService(sender.Service, [sendAction], [resource], Right.Condition("ArnEquals", "aws:SourceArn", sender.SourceArn))),
        ],
    });
}
