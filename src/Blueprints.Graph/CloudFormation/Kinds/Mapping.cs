using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Kinds;

/// <summary>The properties of one resource, or one part of it, by the rules of its kind.</summary>
sealed class Mapping
{
    const string Anything = "*";

    readonly Kind _kind;
    readonly List<ChildPart> _children = [];

    /// <summary>Carries out the rules.</summary>
    public Mapping(Kind kind, TemplateNode properties)
    {
        (_kind, Inputs) = (kind, TemplateNode.OfMap([], properties.Place));
        var left = properties;
        foreach (var rule in kind.Rules)
        {
            if (rule.Form == RuleForm.Constant)
                Set(rule.To, Constant(rule, properties.Place));
            else if (NodePath.Find(left, rule.From) is { } value)
            {
                Apply(rule, value, properties);
                // One list may be picked from several times, and what is there may also be moved.
                if (rule is not { Form: RuleForm.Pick } and not { Form: RuleForm.Is, Argument: Anything })
                    left = NodePath.Without(left, rule.From);
            }
        }

        var picked = kind.Rules.Where(rule => rule.Form == RuleForm.Pick).Select(rule => rule.From[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in left.Members.Where(member => !member.Key.StartsWith('^') && !picked.Contains(member.Key)))
            Set([PropertyNames.Of(name)], Named(_kind.Name, name, value));
    }

    /// <summary>The inputs in the provider's words.</summary>
    public TemplateNode Inputs { get; private set; }

    /// <summary>The properties that are resources of their own.</summary>
    public IEnumerable<ChildPart> Children => _children;

    /// <summary>The properties of a resource that no rules are known for.</summary>
    public static TemplateNode Plain(string kind, TemplateNode properties) => new Mapping(new(kind, null, []), properties).Inputs;

    void Apply(KindRule rule, TemplateNode value, TemplateNode properties)
    {
        var part = $"{_kind.Name}.{string.Join('.', rule.From)}";
        switch (rule.Form)
        {
            case RuleForm.Child:
                _children.Add(new(part, rule.To[0], value, properties));
                break;
            case RuleForm.Is:
                Set(rule.To, value.IsScalar || rule.Argument == Anything ? Flag(value.Text == rule.Argument || rule.Argument == Anything, value.Place) : value);
                break;
            case RuleForm.Pick:
                Set(rule.To, value.Items.FirstOrDefault(item => item["Key"]?.Text == rule.Argument)?["Value"]);
                break;
            case RuleForm.Wrap:
                Set(rule.To, TemplateNode.OfList([Named(_kind.Name, rule.From[^1], value)], value.Place));
                break;
            case RuleForm.Known:
                Set(rule.To, value is { Kind: NodeKind.Unknown, Text.Length: > 0 } ? value with { Kind = NodeKind.Text } : value);
                break;
            case RuleForm.BlockDevices:
                BlockDevices(value);
                break;
            case RuleForm.Move when rule.To.Length == 0:
                foreach (var (name, member) in Part(part, value).Members)
                    Set([name], member);
                break;
            default:
                Set(rule.To, Named(_kind.Name, string.Join('.', rule.From), value));
                break;
        }
    }

    // The device that an instance starts from, and all others.
    void BlockDevices(TemplateNode devices)
    {
        var described = devices.Items.Where(device => device["Ebs"] is { Kind: NodeKind.Map }).ToLookup(device => device["DeviceName"]?.Text is "/dev/xvda" or "/dev/sda1");
        Set(["rootBlockDevice"], described[true].Select(Device).FirstOrDefault());
        if (described[false].Any())
            Set(["ebsBlockDevices"], TemplateNode.OfList(described[false].Select(Device), devices.Place));
    }

    static TemplateNode Device(TemplateNode device) => PropertyNames.Value("Ebs", device["Ebs"]!).With("deviceName", device["DeviceName"]);

    // A part with rules of its own is mapped by them, alone or each of a list.
    static TemplateNode Named(string kind, string name, TemplateNode value) => Part($"{kind}.{name}", value, name);

    static TemplateNode Part(string part, TemplateNode value, string? name = null)
    {
        if (KindTable.Of(part) is not [var kind, ..])
            return name is null ? Plain(part, value) : PropertyNames.Value(name.Split('.')[^1], value);
        return value.Kind switch
        {
            NodeKind.List => value with { Items = [.. value.Items.Select(item => item.Kind == NodeKind.Map ? new Mapping(kind, item).Inputs : item)] },
            NodeKind.Map => new Mapping(kind, value).Inputs,
            _ => value,
        };
    }

    static TemplateNode Constant(KindRule rule, TemplatePlace place) =>
        rule.Argument is "true" or "false" ? Flag(rule.Argument == "true", place) : TemplateNode.OfText(rule.Argument, place);

    static TemplateNode Flag(bool isTrue, TemplatePlace place) => new() { Kind = NodeKind.Flag, Text = isTrue ? "true" : "false", Place = place };

    void Set(string[] path, TemplateNode? value)
    {
        if (value is not null)
            Inputs = NodePath.Set(Inputs, path, value);
    }
}
