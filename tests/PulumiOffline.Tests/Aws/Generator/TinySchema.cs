using PulumiOffline.SdkGenerator.Emit;
using PulumiOffline.SdkGenerator.Schema;

namespace PulumiOffline.Tests.Aws.Generator;

/// <summary>A schema small enough to read beside what it gives.</summary>
internal static class TinySchema
{
    public const string Text = """
        # comment
        package @pulumi/aws 1.2.3
        module garden Garden
        resource aws:garden/pond:Pond alias=aws:old/pond:Pond
         depth !! double
         fish ?? garden:PondFish[]
         key ??sS string
         kind ?? string|%garden:Kind string
         labels ?? {string}
         pond ?! string =PondName
         volume -! int
        resource aws:garden/shed:Shed
         note ?! string :="Managed"
        function aws:garden/getPond:getPond
         filters ?- garden:GetPondFilter[]
         name !! string
         public -! bool
        type garden:GetPondFilter if
         name !- string
        type garden:PondFish io
         count !! int
         name ?? string
        type garden:Unused i
         x !- string
        enum garden:Kind
         Big - big one
         Small d small
        """;

    public static Dictionary<string, string> Emit(params string[] tokens)
    {
        var schema = SchemaFile.Parse(Text);
        return new SdkEmitter(schema).Emit(Selection.Of(schema, string.Join('\n', tokens))).ToDictionary(file => file.File, file => file.Source);
    }
}
