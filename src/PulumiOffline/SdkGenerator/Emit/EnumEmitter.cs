using PulumiOffline.SdkGenerator.Schema;

namespace PulumiOffline.SdkGenerator.Emit;

/// <summary>Writes an enum as the SDK has it: a struct around a string, open to values that are not listed.</summary>
public sealed class EnumEmitter(TypeNames names)
{
    public string Emit(SchemaItem item)
    {
        var writer = CodeWriter.ForNamespace(names.NamespaceOf(item));
        var name = item.Name;
        writer.Line();
        writer.Line("[global::Pulumi.EnumType]");
        writer.Open($"public readonly struct {name} : global::System.IEquatable<{name}>");
        writer.Line("private readonly string _value;");
        writer.Line();
        writer.Line($"private {name}(string value) => _value = value ?? throw new global::System.ArgumentNullException(nameof(value));");
        writer.Line();
        foreach (var words in item.Lines.Select(line => line.Split([' '], 3)))
        {
            if (words[1] == "d")
            {
                writer.Line("[global::System.Obsolete(@\"Deprecated by the provider.\")]");
            }

            writer.Line($"public static {name} {words[0]} {{ get; }} = new {name}(\"{words[2]}\");");
        }

        WriteEquality(writer, name);
        writer.Close();
        return writer.ToString();
    }

    private static void WriteEquality(CodeWriter writer, string name)
    {
        writer.Line();
        writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        writer.Line($"public static explicit operator string({name} value) => value._value;");
        writer.Line();
        writer.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        writer.Line($"public bool Equals({name} other) => string.Equals(_value, other._value, global::System.StringComparison.Ordinal);");
        writer.Line("public override int GetHashCode() => _value is null ? 0 : _value.GetHashCode();");
        writer.Line("public override string ToString() => _value;");
    }
}
