using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Transfer Family server: each protocol enabled by the hour, and the data uploaded and downloaded. Rule: Transfer Family pricing page.</summary>
sealed class TransferServerAdapter : RatedAdapter
{
    public override string Type => "aws:transfer/server:Server";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        JsonElement? inputs = resource.Inputs;
        var protocols = Math.Max(1, inputs.Items("protocols").Count());
        yield return RatedLine.Fixed("Protocol hours", "transfer/protocol", protocols * Month.Hours, $"{protocols} enabled, all month; SFTP where none is named");
        yield return RatedLine.Use("Data downloaded", "transfer/data", usage.Of("monthly_data_downloaded_gb"));
        yield return RatedLine.Use("Data uploaded", "transfer/data", usage.Of("monthly_data_uploaded_gb"));
    }
}
