using System.Collections;
using Amazon.CDK;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>
/// Properties as CloudFormation names them, for resources or options that are newer than the oldest CDK we work with, or whose typed form says the same thing twice.
/// Properties that are null are left out.
/// </summary>
sealed class Props : Dictionary<string, object?>
{
    /// <summary>Makes a resource of a type with these properties.</summary>
    public CfnResource Make(Construct scope, string id, string type) => new(scope, id, new CfnResourceProps { Type = type, Properties = ToPlain() });

    /// <summary>These properties in the shapes that the CDK's runtime passes on.</summary>
    public Dictionary<string, object> ToPlain() => this.Where(property => property.Value is not null).ToDictionary(property => property.Key, property => Plain(property.Value!));

    static object Plain(object value) => value switch
    {
        Props nested => nested.ToPlain(),
        Dictionary<string, object> plain => plain,
        string or bool or int or double => value,
        decimal number => (double)number,
        IEnumerable items => items.Cast<object>().Select(Plain).ToArray(),
        _ => value,
    };
}
