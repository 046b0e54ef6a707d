using System.Globalization;

namespace Blueprints.Aws;

/// <summary>A port that a balancer calls its targets on.</summary>
/// <param name="Port">The port.</param>
/// <param name="Protocol">Its protocol as security groups have it: <c>tcp</c> or <c>udp</c>.</param>
readonly record struct TargetPort(int Port, string Protocol = "tcp")
{
    /// <summary>What its rules are named by: <c>udp-7000</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Protocol}-{Port}");
}
