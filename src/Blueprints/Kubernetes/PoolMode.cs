using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Kubernetes;

/// <summary>When PgBouncer gives a server connection back to the pool.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PoolMode>))]
public enum PoolMode
{
    /// <summary>After each transaction: many clients share few connections. Session state such as advisory locks does not survive a transaction.</summary>
    Transaction,

    /// <summary>When the client leaves: safe for everything, shared by nobody.</summary>
    Session,
}
