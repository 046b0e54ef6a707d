using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Functions;

/// <summary>A function of templates.</summary>
/// <param name="evaluator">What resolves its argument.</param>
/// <param name="argument">The argument, as written.</param>
/// <param name="place">Where it is called.</param>
/// <returns>What it answers; null for <c>AWS::NoValue</c>.</returns>
delegate TemplateNode? TemplateFunction(Evaluator evaluator, TemplateNode argument, TemplatePlace place);
