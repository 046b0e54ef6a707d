using Blueprints.Graph.CloudFormation.Functions;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>Writes out <c>Fn::ForEach::Name</c> of the language extensions: members of a map for each item of a list.</summary>
static class Loops
{
    const string Prefix = "Fn::ForEach::";

    /// <summary>The template without loops.</summary>
    /// <exception cref="InvalidDataException">A loop is not written as one, or its items are not known; the message has file, line and column.</exception>
    public static TemplateNode Expand(TemplateNode root, StackScope stack) => HasLoop(root, stack) ? Expanded(root, root, stack) : root;

    static bool HasLoop(TemplateNode node, StackScope stack)
    {
        stack.Session.Visit(node.Place);
        return node.Members.Any(member => IsLoop(member.Key) || HasLoop(member.Value, stack)) || node.Items.Any(item => HasLoop(item, stack));
    }

    static bool IsLoop(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    static TemplateNode Expanded(TemplateNode node, TemplateNode root, StackScope stack)
    {
        stack.Session.Visit(node.Place);
        if (node.Kind == NodeKind.List)
            return node with { Items = [.. node.Items.Select(item => Expanded(item, root, stack))] };
        if (node.Kind != NodeKind.Map)
            return node;
        var members = new Dictionary<string, TemplateNode>(StringComparer.Ordinal);
        foreach (var (name, value) in node.Members.SelectMany(member => IsLoop(member.Key) ? Turns(member.Value, root, stack) : [member]))
        {
            if (!members.TryAdd(name, Expanded(value, root, stack)))
                throw value.Place.Bad($"\"{name}\" is given twice once loops are written out");
        }

        return node with { Members = [.. members] };
    }

    static IEnumerable<KeyValuePair<string, TemplateNode>> Turns(TemplateNode loop, TemplateNode root, StackScope stack)
    {
        if (loop.Items is not [{ Kind: NodeKind.Text } variable, var list, { Kind: NodeKind.Map } body])
            throw loop.Place.Bad("Fn::ForEach has no variable, list and map");
        foreach (var item in Items(list, root, stack))
        {
            foreach (var (name, value) in body.Members)
            {
                var (filled, content) = (Fill(name, variable.Text, item), Fill(value, variable.Text, item, stack));
                foreach (var member in IsLoop(filled) ? Turns(content, root, stack) : [KeyValuePair.Create(filled, content)])
                    yield return member;
            }
        }
    }

    static IEnumerable<string> Items(TemplateNode list, TemplateNode root, StackScope stack)
    {
        var items = list.Kind == NodeKind.List ? list : list["Ref"] is { } name && root["Parameters"]?[name.Text] is { } declared ? StackParameter.Value(declared, stack.Session.Given(stack, name.Text)) : null;
        if (items is not { Kind: NodeKind.List })
            throw list.Place.Bad("the items of Fn::ForEach are not known before deployment; expected a list, or a parameter that is one");
        return items.Items.Select(item => item.IsScalar ? item.Text : throw item.Place.Bad("an item of Fn::ForEach is no text"));
    }

    static TemplateNode Fill(TemplateNode node, string variable, string item, StackScope stack)
    {
        stack.Session.Visit(node.Place);
        if (node.Members is [("Ref", { Kind: NodeKind.Text } name)] && name.Text == variable)
            return TemplateNode.OfText(item, node.Place);
        return node.Kind switch
        {
            NodeKind.Text => node with { Text = Fill(node.Text, variable, item) },
            NodeKind.List => node with { Items = [.. node.Items.Select(part => Fill(part, variable, item, stack))] },
            NodeKind.Map => node with { Members = [.. node.Members.Select(member => KeyValuePair.Create(Fill(member.Key, variable, item), Fill(member.Value, variable, item, stack)))] },
            _ => node,
        };
    }

    // &{Name} takes only letters and digits, for logical names.
    static string Fill(string text, string variable, string item) => text
        .Replace($"${{{variable}}}", item, StringComparison.Ordinal)
        .Replace($"&{{{variable}}}", string.Concat(item.Where(char.IsAsciiLetterOrDigit)), StringComparison.Ordinal);
}
