using System.Text;

namespace Blueprints.Catalog.Compiler;

/// <summary>Splits one line of CSV: commas, and quotes around a field that holds commas or (doubled) quotes. No field spans lines.</summary>
static class CsvLine
{
    /// <summary>The fields; null when a quote is not closed.</summary>
    public static List<string>? Split(string line)
    {
        List<string> fields = [];
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[++i]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return quoted ? null : fields;
    }
}
