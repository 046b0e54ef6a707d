using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Databases;

/// <summary>A relational engine, on RDS or Aurora.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DatabaseEngine>))]
public enum DatabaseEngine
{
    /// <summary>PostgreSQL; Aurora PostgreSQL in a cluster.</summary>
    Postgres,

    /// <summary>MySQL; Aurora MySQL in a cluster.</summary>
    MySql,
}
