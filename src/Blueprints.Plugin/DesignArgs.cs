using Pulumi;

namespace Blueprints.Plugin;

/// <summary>What a design of one's own takes.</summary>
public sealed class DesignArgs : EntryArgs
{
    /// <summary>The blueprint as JSON: what <c>Blueprint.ToJson</c> or <c>blueprints plan -o</c> writes. Its region has to be the provider's.</summary>
    [Input("blueprint", required: true)]
    public string Blueprint { get; set; } = "";

    /// <summary>The Route 53 hosted zone of the domain names in its blocks. Needed if there are any; default: none.</summary>
    [Input("hostedZoneId")]
    public Input<string>? HostedZoneId { get; set; }

    private protected override Input<string>? HostedZone => HostedZoneId;
}
