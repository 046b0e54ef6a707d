using System.Collections.Immutable;
using Blueprints.Engine.Wire;
using Blueprints.Policies;
using Blueprints.Validation;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.PolicyPack;

/// <summary>An engine's configuration of policies as a rule set.</summary>
static class PackConfiguration
{
    public static RuleSet Of(IEnumerable<PolicyRule> rules, PolicyConfig config) =>
        new() { Rules = rules.ToImmutableDictionary(rule => rule.Info.Id, rule => new RuleChoice(Level(config.EnforcementLevel), Settings(rule.Info, config.Properties))) };

    // What would be mended on the way is not let through unmended.
    static RuleLevel Level(EnforcementLevel level) => level switch
    {
        EnforcementLevel.Advisory => RuleLevel.Warning,
        EnforcementLevel.Disabled => RuleLevel.Off,
        _ => RuleLevel.Error,
    };

    static RuleSettings Settings(RuleInfo rule, Struct? properties)
    {
        var numbers = ImmutableDictionary.CreateBuilder<string, decimal>();
        var lists = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var parameter in rule.Parameters)
        {
            if (properties?.Fields.TryGetValue(parameter.Name, out var value) != true)
                continue;
            if (parameter.IsList)
                lists.Add(parameter.Name, [.. (value!.ListValue?.Values ?? []).Select(item => item.StringValue)]);
            else
                numbers.Add(parameter.Name, Number(rule, parameter, value!));
        }

        return new(numbers.ToImmutable(), lists.ToImmutable());
    }

    static decimal Number(RuleInfo rule, RuleParameter parameter, Value value) =>
        value.KindCase == Value.KindOneofCase.NumberValue && value.NumberValue >= (double)parameter.Minimum && value.NumberValue <= (double)parameter.Maximum
            ? (decimal)value.NumberValue
            : throw new InvalidInputException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rule.Id}: {parameter.Name} is {value}; allowed: {parameter.Minimum:0.######} to {parameter.Maximum:0.######}"));
}
