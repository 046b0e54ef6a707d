using System.Reflection;
using Blueprints.Recordings;
using Pulumi;

namespace Blueprints.Plugin.Tests;

/// <summary>
/// The rules by which the official SDK's component analyser makes a schema. It runs only when Pulumi starts the plugin; a class that breaks a rule should fail here. Rules of
/// pulumi-dotnet's ComponentAnalyzer, as read in November 2026.
/// </summary>
public sealed class AnalyzerRuleTests
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance;

    static readonly Type[] Components = [.. typeof(PhaseComponent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComponentResource)) && !type.IsAbstract)];

    public static TheoryData<Type> AllComponents => [.. Components];

    public static TheoryData<Type> AllArguments => [.. Components.Select(Arguments).Append(typeof(OptionsArgs)).Distinct()];

    static Type Arguments(Type component) => component.GetConstructors().Single().GetParameters()[1].ParameterType;

    [Theory]
    [MemberData(nameof(AllComponents))]
    public void A_component_has_one_constructor_of_name_args_and_options(Type component)
    {
        var parameters = component.GetConstructors().Should().ContainSingle().Subject.GetParameters();

        parameters.Should().HaveCount(3);
        parameters[0].ParameterType.Should().Be<string>();
        parameters[1].Name.Should().Be("args");
        parameters[1].ParameterType.Should().BeAssignableTo<ResourceArgs>();
        parameters[2].ParameterType.Should().Be<ComponentResourceOptions>();
    }

    [Theory]
    [MemberData(nameof(AllComponents))]
    public void A_component_tells_only_outputs_that_a_schema_can_say(Type component)
    {
        var outputs = component.GetProperties(Declared).Where(property => property.DeclaringType!.Assembly == component.Assembly).ToList();

        outputs.Should().NotBeEmpty();
        outputs.Should().OnlyContain(property => property.IsDefined(typeof(OutputAttribute)) && property.PropertyType.GetGenericTypeDefinition() == typeof(Output<>));
        outputs.Should().OnlyContain(property => IsSayable(property.PropertyType.GetGenericArguments()[0], false));
    }

    [Theory]
    [MemberData(nameof(AllArguments))]
    public void Arguments_take_only_what_a_schema_can_say(Type arguments)
    {
        var inputs = arguments.GetProperties(Declared).Where(property => property.DeclaringType!.Assembly == arguments.Assembly).ToList();

        inputs.Should().NotBeEmpty();
        inputs.Should().OnlyContain(property => property.IsDefined(typeof(InputAttribute)), "a public property without [Input] is an error of the analyser");
        inputs.Should().OnlyContain(property => IsSayable(property.PropertyType, true));
        inputs.Select(SchemaName).Should().Equal(inputs.Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]));
    }

    [Theory]
    [MemberData(nameof(AllArguments))]
    public void Arguments_are_made_without_values(Type arguments) => arguments.GetConstructor([]).Should().NotBeNull();

    [Fact]
    public void The_plugin_offers_the_five_phases_and_a_design() =>
        Components.Select(component => component.Name).Should().BeEquivalentTo(["PhaseOne", "PhaseTwo", "PhaseThree", "PhaseFour", "PhaseFive", "Design"]);

    [Fact]
    public void Every_option_of_a_phase_can_be_told() =>
        typeof(OptionsArgs).GetProperties(Declared | BindingFlags.DeclaredOnly).Select(property => property.Name)
            .Should().BeEquivalentTo(typeof(PhaseOptions).GetProperties(Declared).Select(property => property.Name));

    // The attribute tells its name to the SDK only.
    static string SchemaName(PropertyInfo property) =>
        (string)property.CustomAttributes.Single(attribute => attribute.AttributeType == typeof(InputAttribute)).ConstructorArguments[0].Value!;

    // No enums, no unions, no references to resources; inputs may come in Input<T>, its list and its map.
    static bool IsSayable(Type type, bool input)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string) || bare == typeof(bool) || bare == typeof(int) || bare == typeof(double))
            return true;
        if (!bare.IsGenericType)
            return input && bare.IsSubclassOf(typeof(ResourceArgs));
        var (definition, last) = (bare.GetGenericTypeDefinition(), bare.GetGenericArguments()[^1]);
        if (definition == typeof(Input<>) || definition == typeof(InputList<>) || definition == typeof(InputMap<>))
            return input && IsSayable(last, input);
        if (definition == typeof(Dictionary<,>))
            return bare.GetGenericArguments()[0] == typeof(string) && IsSayable(last, input);
        return definition == typeof(List<>) && IsSayable(last, input);
    }
}
