using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Blueprints.Serialization;
using Blueprints.Validation;

namespace Blueprints.Queues;

/// <summary>
/// Amazon MQ for RabbitMQ: a broker for applications that speak AMQP, private, encrypted, reached by TLS only. Exchanges and queues in it belong to the application.
/// </summary>
public sealed partial record RabbitMqSpec : BlockSpec
{
    /// <summary>Whether three nodes in several zones share the work (<c>CLUSTER_MULTI_AZ</c>). Default: yes. A broker cannot change it in place.</summary>
    public bool MultiAz { get; init; } = true;

    /// <summary>The broker's instance type. Default: <c>mq.m5.large</c> (2 vCPU, 8 GiB).</summary>
    public string InstanceType { get; init; } = "mq.m5.large";

    /// <summary>The RabbitMQ version, major and minor. Default: <c>3.13</c>.</summary>
    public string EngineVersion { get; init; } = "3.13";

    /// <summary>The administrator's name; 2 to 64 letters and digits. Default: <c>broker</c>. The password is kept in Secrets Manager.</summary>
    public string AdminUser { get; init; } = "broker";

    /// <summary>Whether the broker's log goes to CloudWatch. Default: yes.</summary>
    public bool Logs { get; init; } = true;

    /// <summary>The weekday of the two-hour maintenance window. Default: Sunday.</summary>
    [JsonConverter(typeof(CamelCaseEnumConverter<DayOfWeek>))]
    public DayOfWeek MaintenanceDay { get; init; } = DayOfWeek.Sunday;

    /// <summary>The hour at which the maintenance window opens, UTC; 0 to 23. Default: 4.</summary>
    public int MaintenanceHour { get; init; } = 4;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        if (!InstanceType.StartsWith("mq.", StringComparison.Ordinal))
            problems.Add("instanceType", $"\"{InstanceType}\"", "a broker type such as mq.m5.large", "correct it");
        if (!Version().IsMatch(EngineVersion))
            problems.Add("engineVersion", $"\"{EngineVersion}\"", "major and minor version, such as 3.13", "correct it; Amazon MQ chooses the patch");
        if (!User().IsMatch(AdminUser) || AdminUser == "guest")
            problems.Add("adminUser", $"\"{AdminUser}\"", "2 to 64 letters and digits, not guest", "rename it");
        problems.Defined("maintenanceDay", MaintenanceDay);
        problems.Range("maintenanceHour", MaintenanceHour, 0, 23);
    }

    [GeneratedRegex(@"^[0-9]{1,2}\.[0-9]{1,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"^[A-Za-z0-9]{2,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex User();
}
