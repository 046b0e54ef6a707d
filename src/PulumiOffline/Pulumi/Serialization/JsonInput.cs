using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>Inputs that travel as JSON text (<see cref="InputAttribute">[Input(json: true)]</see>).</summary>
internal static class JsonInput
{
    public static Output<string> Of(string path, object value)
    {
        return new Output<string>(WriteAsync());

        async Task<OutputData<string>> WriteAsync()
        {
            var writer = new WireWriter();
            var data = WireReader.Read(await writer.WriteAsync(path, value is IInput input ? input.Flat : value).ConfigureAwait(false));
            var json = data.IsKnown ? JsonSerializer.Serialize(data.Value) : "";
            return new OutputData<string>([.. writer.Dependencies], json, data.IsKnown, data.IsSecret);
        }
    }
}
