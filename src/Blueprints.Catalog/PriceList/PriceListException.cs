namespace Blueprints.Catalog.PriceList;

/// <summary>The price list, or a catalog made from it, cannot be used. The message says what was got and what to do; nothing that stood before was changed.</summary>
public sealed class PriceListException : Exception
{
    /// <summary>Makes one.</summary>
    public PriceListException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What was got, and what is allowed or to be done.</param>
    public PriceListException(string message) : base(message)
    {
    }

    /// <summary>Makes one with a message and its cause.</summary>
    /// <param name="message">What was got, and what is allowed or to be done.</param>
    /// <param name="innerException">The cause.</param>
    public PriceListException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
