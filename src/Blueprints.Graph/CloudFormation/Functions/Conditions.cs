using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Functions;

/// <summary>Conditions. One that rests on what only a deployment knows is neither true nor false.</summary>
static class Conditions
{
    const int MostOperands = 10;

    /// <summary><c>Fn::If</c>: one of two values; unknown where the condition is and they differ.</summary>
    public static TemplateNode? If(Evaluator evaluator, TemplateNode argument, TemplatePlace place)
    {
        var arguments = Evaluator.Arguments(argument, "Fn::If", 3, 3);
        var isTrue = arguments[0].Kind == NodeKind.Text ? evaluator.Stack.Condition(arguments[0].Text, arguments[0].Place) : Evaluate(evaluator, arguments[0]);
        if (isTrue is { } known)
            return evaluator.Resolve(arguments[known ? 1 : 2]);
        var (then, other) = (evaluator.Resolve(arguments[1]), evaluator.Resolve(arguments[2]));
        if (then is { IsScalar: true } && other is { IsScalar: true } && then.Text == other.Text)
            return then;
        return TemplateNode.Unknown(place, [.. (then?.AllSources() ?? []).Concat(other?.AllSources() ?? []).Distinct()]);
    }

    /// <summary>A condition as a value, where one is written in place of a value.</summary>
    public static TemplateNode? Value(Evaluator evaluator, TemplateNode argument, TemplatePlace place) => throw place.Bad("a condition is written where a value is expected");

    /// <summary>Whether a condition holds; null where that is not known.</summary>
    /// <exception cref="InvalidDataException">It is no condition; the message has file, line and column.</exception>
    public static bool? Evaluate(Evaluator evaluator, TemplateNode node)
    {
        evaluator.Stack.Session.Visit(node.Place);
        if (node.Members is not [var (name, argument)])
            throw node.Place.Bad("this is no condition; expected Fn::Equals, Fn::And, Fn::Or, Fn::Not or Condition");
        return name switch
        {
            "Condition" => evaluator.Stack.Condition(argument.Text, argument.Place),
            "Fn::Equals" => AreEqual(evaluator, Evaluator.Arguments(argument, name, 2, 2)),
            "Fn::Not" => !Evaluate(evaluator, Evaluator.Arguments(argument, name, 1, 1)[0]),
            "Fn::And" => All(Evaluator.Arguments(argument, name, 2, MostOperands).Select(operand => Evaluate(evaluator, operand))),
            "Fn::Or" => !All(Evaluator.Arguments(argument, name, 2, MostOperands).Select(operand => !Evaluate(evaluator, operand))),
            _ => throw node.Place.Bad($"\"{name}\" is no condition; expected Fn::Equals, Fn::And, Fn::Or, Fn::Not or Condition"),
        };
    }

    static bool? AreEqual(Evaluator evaluator, IReadOnlyList<TemplateNode> pair) => Same(evaluator.Resolve(pair[0]), evaluator.Resolve(pair[1]));

    static bool? Same(TemplateNode? left, TemplateNode? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        ({ Kind: NodeKind.Unknown or NodeKind.Secret }, _) or (_, { Kind: NodeKind.Unknown or NodeKind.Secret }) => null,
        ({ IsScalar: true }, { IsScalar: true }) => left.Text == right.Text,
        ({ Kind: NodeKind.List }, { Kind: NodeKind.List }) when left.Items.Length == right.Items.Length => All(left.Items.Zip(right.Items, Same)),
        _ => false,
    };

    static bool? All(IEnumerable<bool?> operands)
    {
        bool? all = true;
        foreach (var operand in operands)
        {
            if (operand == false)
                return false;
            all = operand is null ? null : all;
        }

        return all;
    }
}
