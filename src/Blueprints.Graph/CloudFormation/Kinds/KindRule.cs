namespace Blueprints.Graph.CloudFormation.Kinds;

/// <summary>What becomes of a property.</summary>
/// <param name="From">The path of CloudFormation's names.</param>
/// <param name="To">The path of the provider's names; a dot alone for the resource itself; for a child the input that refers to its owner.</param>
/// <param name="Form">What is done with the value.</param>
/// <param name="Argument">The value that is meant, where the form needs one.</param>
sealed record KindRule(string[] From, string[] To, RuleForm Form, string Argument = "");
