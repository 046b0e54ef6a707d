using Blueprints.Queues;
using Blueprints.Validation;

namespace Blueprints.Events;

/// <summary>
/// An SNS topic that gives each message to every queue subscribed to it: one event, many consumers, each with a queue and a pace of its own. Encrypted, reached by TLS only.
/// A flow from the topic to a queue says which share of the messages passes its filter.
/// </summary>
public sealed record TopicSpec : BlockSpec
{
    internal const string DefaultKmsKey = "alias/aws/sns";
    const int MaxSubscriptions = 100;

    /// <summary>Whether messages of a group come in order and once (FIFO); only FIFO queues may then subscribe. Default: no.</summary>
    public bool Fifo { get; init; }

    /// <summary>Whether a FIFO topic takes messages with the same body within five minutes for one. Default: yes; has no meaning for a standard topic.</summary>
    public bool ContentDeduplication { get; init; } = true;

    /// <summary>The queues that get its messages; at most 100. Default: none.</summary>
    public ValueList<Subscription> Subscriptions { get; init; } = [];

    /// <summary>The KMS key to encrypt with, an ARN or alias. Default: <c>alias/aws/sns</c>, which AWS keeps for SNS and which costs nothing; EventBridge cannot use it.</summary>
    public string KmsKey { get; init; } = DefaultKmsKey;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("subscriptions.count", Subscriptions.Count, 0, MaxSubscriptions);
        if (Subscriptions.Count > MaxSubscriptions)
            return;
        if (KmsKey.Length == 0)
            problems.Add("kmsKey", "\"\"", "a key's ARN or alias", "leave it out for alias/aws/sns");
        problems.Unique("subscriptions", Subscriptions.Select(subscription => subscription.Queue));
        for (var i = 0; i < Subscriptions.Count; i++)
            Subscriptions[i].Validate(problems.At($"subscriptions[{i}]"), blueprint, Fifo);
        RefuseUnsubscribed(problems, blueprint);
    }

    void RefuseUnsubscribed(ProblemCollector problems, Blueprint blueprint)
    {
        var name = blueprint.Blocks.FirstOrDefault(block => ReferenceEquals(block.Spec, this))?.Name;
        foreach (var flow in blueprint.Flows.Where(flow => flow.From == name && Subscriptions.All(subscription => subscription.Queue != flow.To)))
            problems.Add("subscriptions", $"none for the flow to \"{flow.To}\"", "a subscription for each queue that a flow leads to", $"subscribe \"{flow.To}\", or remove the flow");
    }
}
