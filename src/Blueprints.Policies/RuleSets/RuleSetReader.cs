using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Validation;
using YamlDotNet.RepresentationModel;

namespace Blueprints.Policies;

/// <summary>Reads rule sets; every refusal says the line and column.</summary>
sealed class RuleSetReader(string source, IEnumerable<PolicyRule> rules)
{
    static readonly string[] Levels = ["off", "warning", "error"];

    readonly Dictionary<string, RuleInfo> _rules = rules.ToDictionary(rule => rule.Info.Id, rule => rule.Info, StringComparer.Ordinal);
    readonly RuleSetDocument _document = new(source);

    public RuleSet Read(string yaml)
    {
        var set = RuleSet.Empty;
        if (_document.Root(yaml) is not { } root)
            return set;
        foreach (var (key, value, _) in _document.Members(root, "the rule set", ["version", "rules", "environments", "suppressions"]))
        {
            set = key switch
            {
                "version" => _document.Text(value, key) == "1" ? set : throw _document.Bad(value, $"version {_document.Text(value, key)}", "1"),
                "rules" => set with { Rules = Choices(value) },
                "environments" => set with { Environments = _document.Members(value, key).ToImmutableDictionary(pair => pair.Key, pair => Environment(pair.Value)) },
                _ => set with { Suppressions = [.. _document.Items(value, key).Select(Suppression)] },
            };
        }

        return set;
    }

    ImmutableDictionary<string, RuleChoice> Environment(YamlNode node) =>
        _document.Members(node, "an environment", ["rules"]).Select(pair => Choices(pair.Value)).FirstOrDefault() ?? ImmutableDictionary<string, RuleChoice>.Empty;

    ImmutableDictionary<string, RuleChoice> Choices(YamlNode node) =>
        _document.Members(node, "rules").ToImmutableDictionary(pair => Known(pair.Key, pair.At).Id, pair => Choice(pair.Value, _rules[pair.Key]));

    // A level alone, or a level with figures.
    RuleChoice Choice(YamlNode node, RuleInfo rule)
    {
        if (node is YamlScalarNode)
            return new(Level(node), RuleSettings.None);
        RuleLevel? level = null;
        var settings = RuleSettings.None;
        foreach (var (key, value, _) in _document.Members(node, rule.Id, ["level", "parameters"]))
        {
            if (key == "level")
                level = Level(value);
            else
                settings = Settings(value, rule);
        }

        return new(level, settings);
    }

    RuleLevel Level(YamlNode node) => _document.Text(node, "level") switch
    {
        "off" => RuleLevel.Off,
        "warning" => RuleLevel.Warning,
        "error" => RuleLevel.Error,
        var other => throw _document.Bad(node, $"level \"{other}\"", string.Join(", ", Levels)),
    };

    RuleSettings Settings(YamlNode node, RuleInfo rule)
    {
        var numbers = ImmutableDictionary.CreateBuilder<string, decimal>();
        var lists = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var (key, value, _) in _document.Members(node, $"parameters of {rule.Id}", [.. rule.Parameters.Select(parameter => parameter.Name)]))
        {
            var parameter = rule.Parameters.Single(candidate => candidate.Name == key);
            if (parameter.IsList)
                lists.Add(key, [.. _document.Items(value, key).Select(item => _document.Text(item, key))]);
            else
                numbers.Add(key, Number(value, parameter));
        }

        return new(numbers.ToImmutable(), lists.ToImmutable());
    }

    decimal Number(YamlNode node, RuleParameter parameter)
    {
        var text = _document.Text(node, parameter.Name);
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= parameter.Minimum && number <= parameter.Maximum
            ? number
            : throw _document.Bad(node, $"{parameter.Name} is \"{text}\"", string.Create(CultureInfo.InvariantCulture, $"{parameter.Minimum:0.######} to {parameter.Maximum:0.######}"));
    }

    Suppression Suppression(YamlNode node)
    {
        var members = _document.Members(node, "a suppression", ["rule", "subject", "reason", "expires", "environment"]).ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var missing in new[] { "rule", "subject", "reason", "expires" }.Where(key => !members.ContainsKey(key)))
            throw _document.Bad(node, $"a suppression without {missing}", "rule, subject, reason and expires");
        var rule = _document.Text(members["rule"], "rule");
        var reason = _document.Text(members["reason"], "reason");
        if (string.IsNullOrWhiteSpace(reason))
            throw _document.Bad(members["reason"], "an empty reason", "why the finding is accepted");
        var expires = _document.Text(members["expires"], "expires");
        if (!DateOnly.TryParseExact(expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw _document.Bad(members["expires"], $"expires \"{expires}\"", "a day such as 2027-01-31");
        return new(Known(rule, members["rule"]).Id, _document.Text(members["subject"], "subject"), reason, day, members.TryGetValue("environment", out var environment) ? _document.Text(environment, "environment") : null, _document.Place(node));
    }

    RuleInfo Known(string id, YamlNode place) =>
        _rules.TryGetValue(id, out var rule) ? rule : throw _document.Bad(place, $"there is no rule \"{id}\"", $"one of {_rules.Count} rules, {_rules.Keys.Min(StringComparer.Ordinal)} to {_rules.Keys.Max(StringComparer.Ordinal)}");
}
