using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Compute;

/// <summary>An encrypted gp3 volume beside an instance's root volume. It ends with the instance: what must last belongs in a data store.</summary>
public sealed partial record DataVolume
{
    /// <summary>The device name. Default: <c>/dev/xvdb</c>.</summary>
    public string Device { get; init; } = "/dev/xvdb";

    /// <summary>The size; 1 to 16,384 GiB. Default: 100.</summary>
    public int SizeGiB { get; init; } = 100;

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("sizeGiB", SizeGiB, 1, 16_384);
        if (!Name().IsMatch(Device))
            problems.Add("device", $"\"{Device}\"", "/dev/xvdb to /dev/xvdz or /dev/sdf to /dev/sdp", "correct it");
    }

    [GeneratedRegex(@"^/dev/(xvd[b-z]|sd[f-p])\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
