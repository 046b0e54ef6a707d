using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Kinds;

/// <summary>A property that is a resource of its own for the provider.</summary>
/// <param name="Kind">The kind of the property, <c>AWS::S3::Bucket.LifecycleConfiguration</c>.</param>
/// <param name="Input">The input that refers to the owner.</param>
/// <param name="Value">The property, resolved.</param>
/// <param name="Owner">All properties of the owner.</param>
readonly record struct ChildPart(string Kind, string Input, TemplateNode Value, TemplateNode Owner);
