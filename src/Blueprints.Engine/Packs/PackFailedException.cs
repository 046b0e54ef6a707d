namespace Blueprints.Engine.Packs;

/// <summary>A pack did not start, or failed while it was asked; the message has what it printed.</summary>
public sealed class PackFailedException : Exception
{
    /// <summary>A failure.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="inner">Why. Default: nothing more is known.</param>
    public PackFailedException(string message, Exception? inner = null) : base(message, inner) { }
}
