using System.Text.Json;
using Blueprints.Engine.Wire;
using Blueprints.Policies;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.PolicyPack;

/// <summary>Sets what findings are mended by in the properties of a resource.</summary>
static class PackMends
{
    /// <summary>A copy of the properties with a mend carried out; null where what leads to the input is no object, such as a value not known yet.</summary>
    public static Struct? Apply(Struct properties, Mend mend)
    {
        var mended = properties.Clone();
        var place = mended;
        var path = mend.Input.Split('.');
        foreach (var part in path[..^1])
        {
            if (!place.Fields.TryGetValue(part, out var next))
                place.Fields[part] = next = Value.ForStruct(new());
            if (next.KindCase != Value.KindOneofCase.StructValue || WireValue.KindOf(next) != WireKind.Plain)
                return null;
            place = next.StructValue;
        }

        place.Fields[path[^1]] = WireJson.FromJson(JsonElement.Parse(mend.Json));
        return mended;
    }
}
