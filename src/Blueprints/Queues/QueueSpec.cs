using Blueprints.Validation;

namespace Blueprints.Queues;

/// <summary>
/// An SQS queue with its dead-letter queue: encrypted, reached by TLS only, with alarms. It absorbs spikes: what cannot be done now waits, and workers scale on their own.
/// A flow into it sends messages, a flow out of it goes to the fleet that works them off.
/// </summary>
public sealed record QueueSpec : BlockSpec
{
    const int MaxVisibilitySeconds = 43_200;
    const int MaxRetentionSeconds = 1_209_600;

    /// <summary>Whether messages of a group come in order and once (FIFO). Default: no. A queue cannot change its kind in place.</summary>
    public bool Fifo { get; init; }

    /// <summary>Whether a FIFO queue takes messages with the same body within five minutes for one. Default: yes; has no meaning for a standard queue.</summary>
    public bool ContentDeduplication { get; init; } = true;

    /// <summary>
    /// Whether a FIFO queue deduplicates and limits by message group, which raises its limit from 300 calls a second to thousands (high throughput). Default: yes.
    /// </summary>
    public bool HighThroughput { get; init; } = true;

    /// <summary>Seconds a worker has for a message before another worker gets it; 0 to 43,200. Default: 60. Set it above the longest job.</summary>
    public int VisibilityTimeoutSeconds { get; init; } = 60;

    /// <summary>Seconds a message is kept that nobody works off; 60 to 1,209,600. Default: 345,600 (4 days), as AWS's.</summary>
    public int RetentionSeconds { get; init; } = 345_600;

    /// <summary>Seconds until a new message can be received; 0 to 900. Default: 0.</summary>
    public int DelaySeconds { get; init; }

    /// <summary>Seconds that an idle worker waits for a message in one request (long polling); 0 to 20. Default: 20, the fewest empty requests to pay.</summary>
    public int ReceiveWaitSeconds { get; init; } = 20;

    /// <summary>The largest message, in KiB; 1 to 1,024. Default: 256.</summary>
    public int MaxMessageKilobytes { get; init; } = 256;

    /// <summary>Tries of messages before they go to the dead-letter queue; 1 to 1,000. Default: 5.</summary>
    public int MaxReceives { get; init; } = 5;

    /// <summary>Seconds a dead letter is kept; 60 to 1,209,600, and at least <see cref="RetentionSeconds"/>, since its age counts from when it was first sent. Default: 1,209,600 (14 days).</summary>
    public int DeadLetterRetentionSeconds { get; init; } = 1_209_600;

    /// <summary>The ARN of a KMS key to encrypt with. Default: none; SQS encrypts with keys of its own (SSE-SQS).</summary>
    public string? KmsKeyArn { get; init; }

    /// <summary>Whether alarms watch the dead-letter queue (anything in it) and the oldest message's age. Default: yes.</summary>
    public bool Alarms { get; init; } = true;

    /// <summary>The age of the oldest message that alarms, in seconds; 60 to 1,209,600. Default: 900.</summary>
    public int OldestMessageAlarmSeconds { get; init; } = 900;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("visibilityTimeoutSeconds", VisibilityTimeoutSeconds, 0, MaxVisibilitySeconds);
        problems.Range("retentionSeconds", RetentionSeconds, 60, MaxRetentionSeconds);
        problems.Range("delaySeconds", DelaySeconds, 0, 900);
        problems.Range("receiveWaitSeconds", ReceiveWaitSeconds, 0, 20);
        problems.Range("maxMessageKilobytes", MaxMessageKilobytes, 1, 1_024);
        problems.Range("maxReceives", MaxReceives, 1, 1_000);
        problems.Range("deadLetterRetentionSeconds", DeadLetterRetentionSeconds, 60, MaxRetentionSeconds);
        problems.Range("oldestMessageAlarmSeconds", OldestMessageAlarmSeconds, 60, MaxRetentionSeconds);
        if (DeadLetterRetentionSeconds < RetentionSeconds && DeadLetterRetentionSeconds >= 60)
            problems.Add("deadLetterRetentionSeconds", $"{DeadLetterRetentionSeconds}", $"retentionSeconds ({RetentionSeconds}) to {MaxRetentionSeconds}", "raise it: a dead letter keeps the age it had");
        if (KmsKeyArn is not null && !KmsKeyArn.StartsWith("arn:", StringComparison.Ordinal))
            problems.Add("kmsKeyArn", $"\"{KmsKeyArn}\"", "the ARN of a KMS key", "give the ARN: permissions name the key by it");
    }
}
