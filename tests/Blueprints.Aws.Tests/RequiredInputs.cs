using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace Blueprints.Aws.Tests;

/// <summary>What the provider's classes say is required, in a resource and in those of its parts that are set.</summary>
static class RequiredInputs
{
    const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The required inputs of a resource by path, and whether each is set.</summary>
    public static IEnumerable<(string Path, bool IsSet)> Of(string token, JsonElement inputs) => Of(ArgsOf(token), inputs, "");

    static IEnumerable<(string Path, bool IsSet)> Of(Type args, JsonElement inputs, string prefix)
    {
        foreach (var (name, isRequired, type) in InputsOf(args))
        {
            var isSet = inputs.TryGetProperty(name, out var value);
            if (isRequired)
                yield return (prefix + name, isSet);
            if (!isSet || NestedArgs(type) is not { } nested)
                continue;
            foreach (var part in Objects(value))
            {
                foreach (var found in Of(nested, part, $"{prefix}{name}."))
                    yield return found;
            }
        }
    }

    static IEnumerable<JsonElement> Objects(JsonElement value) =>
        (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToImmutableArray() : [value]).Where(part => part.ValueKind == JsonValueKind.Object);

    static IEnumerable<(string Name, bool IsRequired, Type Type)> InputsOf(Type args) =>
        from member in args.GetFields(All).Select(field => (Member: (MemberInfo)field, Type: field.FieldType))
            .Concat(args.GetProperties(All).Select(property => (Member: (MemberInfo)property, Type: property.PropertyType)))
        let input = member.Member.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute))
        where input is not null
        select ((string)input.ConstructorArguments[0].Value!, (bool)input.ConstructorArguments[1].Value!, member.Type);

    // A resource's inputs are the second parameter of its constructor.
    static Type ArgsOf(string token) => typeof(global::Pulumi.Aws.Ec2.Vpc).Assembly.GetTypes()
        .Single(type => type.GetCustomAttribute<ResourceTypeAttribute>()?.Type == token)
        .GetConstructors().Single().GetParameters()[1].ParameterType;

    static Type? NestedArgs(Type type) =>
        type.GenericTypeArguments.Select(argument => argument.IsAssignableTo(typeof(ResourceArgs)) ? argument : NestedArgs(argument)).FirstOrDefault(found => found is not null);
}
