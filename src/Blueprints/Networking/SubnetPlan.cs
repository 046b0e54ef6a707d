using System.Net;

namespace Blueprints.Networking;

/// <summary>
/// The address plan of a network: sixteen equal slices, of which each tier owns a fixed run of four. A zone's slice therefore never moves when a zone is
/// added, so growth never replaces a subnet.
/// </summary>
public static class SubnetPlan
{
    const int SliceBits = 4;
    const int SlicesPerTier = 4;

    /// <summary>The address range of one subnet.</summary>
    /// <param name="cidrBlock">The network's range in CIDR notation, such as <c>10.0.0.0/16</c>.</param>
    /// <param name="tier">The subnet's tier.</param>
    /// <param name="zone">The zone's position, 0 to 3.</param>
    /// <returns>The subnet's range, four bits longer than the network's: <c>10.0.16.0/20</c>.</returns>
    /// <exception cref="FormatException">The network's range is not CIDR notation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The zone is not 0 to 3.</exception>
    public static string Cidr(string cidrBlock, SubnetTier tier, int zone)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(zone);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(zone, SlicesPerTier);

        var network = IPNetwork.Parse(cidrBlock);
        var prefix = network.PrefixLength + SliceBits;
        var slice = (uint)((int)tier * SlicesPerTier + zone);
        var start = ToNumber(network.BaseAddress) + (slice << (32 - prefix));
        return $"{ToAddress(start)}/{prefix}";
    }

    static uint ToNumber(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];
    }

    static string ToAddress(uint number) => $"{number >> 24}.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}";
}
