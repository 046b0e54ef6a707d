namespace Pulumi;

/// <summary>Stands on the wire for a value that is not known yet.</summary>
internal sealed class WireUnknown
{
    /// <summary>What a real engine puts in place of an unknown text; seen in references to providers whose id is unknown.</summary>
    public const string Text = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static readonly WireUnknown Value = new();

    private WireUnknown()
    {
    }
}
