using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A KMS key of the account.</summary>
sealed class KeyAdapter : ResourceAdapter
{
    static readonly string[] Symmetric = ["SYMMETRIC_DEFAULT", "RSA_2048", "HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512"];

    public override string Type => "aws:kms/key:Key";

    // A copy of a key in another region is billed as a key.
    public override IEnumerable<string> OtherTypes => ["aws:kms/externalKey:ExternalKey", "aws:kms/replicaKey:ReplicaKey", "aws:kms/replicaExternalKey:ReplicaExternalKey"];

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new CustomerKey { Block = component.Block, Resource = resource.Name, Type = Type, Asymmetric = resource.Text("customerMasterKeySpec") is { } spec && !Symmetric.Contains(spec) }];
}
