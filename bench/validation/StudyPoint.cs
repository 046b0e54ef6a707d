namespace LoadStudy;

/// <summary>A load that was measured.</summary>
sealed record StudyPoint
{
    /// <summary>The server: postgresql, redis, nginx.</summary>
    public required string System { get; init; }

    /// <summary>What was asked of it: reads, tpcb, report, …</summary>
    public required string Load { get; init; }

    /// <summary>Whether models may look at it.</summary>
    public required bool IsCalibration { get; init; }

    /// <summary>Clients at a time.</summary>
    public required int Clients { get; init; }

    /// <summary>Requests a second that arrive by themselves; null where clients wait for the answer before they ask again.</summary>
    public double? Rate { get; init; }

    /// <summary>Seconds that a client waits between two requests.</summary>
    public double Think { get; init; }

    /// <summary>What the tool printed.</summary>
    public required string Output { get; init; }

    /// <summary>The file that it stands in.</summary>
    public required string File { get; init; }

    /// <summary>Requests a second.</summary>
    public required double Throughput { get; init; }

    /// <summary>Mean seconds of a request, without think time.</summary>
    public required double Response { get; init; }

    /// <summary>The standard deviation of these seconds; null where the tool does not say it.</summary>
    public double? Deviation { get; init; }

    /// <summary>The seconds that 95 of 100 requests do not exceed; null where nobody kept them.</summary>
    public double? Percentile95 { get; init; }

    /// <summary>Processors that the server kept busy on average.</summary>
    public required double ServerBusy { get; init; }

    /// <summary>Processors that the load tool kept busy.</summary>
    public required double ToolBusy { get; init; }

    /// <summary>Processors that everybody else kept busy.</summary>
    public required double OthersBusy { get; init; }

    public string Name => $"{System} {Load}";
}
