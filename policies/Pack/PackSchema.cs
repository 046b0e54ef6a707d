using Blueprints.Engine.Wire;
using Blueprints.Policies;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.PolicyPack;

/// <summary>The figures and lists of a rule as JSON schema, by which Pulumi checks a pack's configuration before the pack sees it.</summary>
static class PackSchema
{
    public static PolicyConfigSchema Of(RuleInfo rule)
    {
        var properties = new Struct();
        foreach (var parameter in rule.Parameters)
            properties.Fields.Add(parameter.Name, Value.ForStruct(Schema(parameter)));
        return new() { Properties = properties };
    }

    static Struct Schema(RuleParameter parameter)
    {
        var schema = new Struct { Fields = { ["description"] = Value.ForString(parameter.Description) } };
        if (parameter.IsList)
        {
            schema.Fields["type"] = Value.ForString("array");
            schema.Fields["items"] = Value.ForStruct(new() { Fields = { ["type"] = Value.ForString("string") } });
            schema.Fields["default"] = Value.ForList([.. parameter.DefaultList.Select(Value.ForString)]);
            return schema;
        }

        schema.Fields["type"] = Value.ForString("number");
        schema.Fields["minimum"] = Value.ForNumber((double)parameter.Minimum);
        schema.Fields["maximum"] = Value.ForNumber((double)parameter.Maximum);
        if (parameter.Default is { } number)
            schema.Fields["default"] = Value.ForNumber((double)number);
        return schema;
    }
}
