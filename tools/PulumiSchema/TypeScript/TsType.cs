namespace PulumiSchema.TypeScript;

/// <summary>A type expression as generated declaration files use them.</summary>
internal abstract record TsType;

/// <summary>A possibly generic name: <c>string</c>, <c>inputs.ec2.Foo</c>, <c>pulumi.Input&lt;string&gt;</c>.</summary>
internal sealed record TsName(string Name, TsType? Argument) : TsType;

internal sealed record TsArray(TsType Element) : TsType;

/// <summary><c>{ [key: string]: Value }</c>.</summary>
internal sealed record TsMap(TsType Value) : TsType;

internal sealed record TsUnion(IReadOnlyList<TsType> Cases) : TsType;

/// <summary>A string literal type: the value of an enum member.</summary>
internal sealed record TsLiteral(string Value) : TsType;
