using System.Globalization;

namespace Blueprints.Cdk;

/// <summary>A port that servers listen on or are checked at.</summary>
readonly record struct TargetPort(int Port, string Protocol = "tcp")
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Protocol}-{Port}");
}
