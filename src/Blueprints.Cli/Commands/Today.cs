using System.Diagnostics.CodeAnalysis;

namespace Blueprints.Cli.Commands;

/// <summary>The border to the clock: only what asks for today's date, and can be given another one, comes here.</summary>
static class Today
{
    /// <summary>Today's date in UTC.</summary>
    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "The border: --as-of gives any other day.")]
    public static DateOnly Date => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
}
