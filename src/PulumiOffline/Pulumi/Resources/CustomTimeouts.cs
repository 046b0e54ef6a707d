namespace Pulumi;

/// <summary>How long the provider may take for an operation. Null: the provider's own default.</summary>
public sealed class CustomTimeouts
{
    /// <summary>The time for creating; null: the provider's default.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>The time for updating; null: the provider's default.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>The time for deleting; null: the provider's default.</summary>
    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Clone() => new() { Create = Create, Update = Update, Delete = Delete };
}
