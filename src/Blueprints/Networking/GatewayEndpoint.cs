using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Networking;

/// <summary>An AWS service that a VPC can reach through a free gateway endpoint.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<GatewayEndpoint>))]
public enum GatewayEndpoint
{
    /// <summary>Amazon S3.</summary>
    S3,

    /// <summary>Amazon DynamoDB.</summary>
    DynamoDb,
}
