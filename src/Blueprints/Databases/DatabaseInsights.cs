using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Databases;

/// <summary>The mode of CloudWatch Database Insights.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DatabaseInsights>))]
public enum DatabaseInsights
{
    /// <summary>Database load by wait, statement and user, kept for 7 days; free.</summary>
    Standard,

    /// <summary>Also locks, execution plans and views over fleets of databases, kept for 465 days; billed by vCPU or ACU.</summary>
    Advanced,
}
