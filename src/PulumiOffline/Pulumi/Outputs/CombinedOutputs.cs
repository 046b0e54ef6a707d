using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Takes values out of several outputs and remembers what has to hold for anything made of them together.</summary>
internal sealed class CombinedOutputs
{
    private readonly ImmutableHashSet<Resource>.Builder _resources = ImmutableHashSet.CreateBuilder<Resource>();
    private bool _isKnown = true;
    private bool _isSecret;

    public async Task<T> TakeAsync<T>(Output<T> output)
    {
        var data = await output.Data.ConfigureAwait(false);
        _resources.UnionWith(data.Resources);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        return data.Value;
    }

    public OutputData<T> Combine<T>(T value) => new(_resources.ToImmutable(), value, _isKnown, _isSecret);
}
