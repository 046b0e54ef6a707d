namespace PulumiSchema.TypeScript;

/// <summary>A class, interface or constant object; its name carries the namespace: <c>ec2.GetAmiFilter</c>.</summary>
internal sealed record TsDeclaration(string Name, bool Deprecated, IReadOnlyList<TsMember> Members);

/// <summary>A property; methods, constructors and statics are left out.</summary>
internal sealed record TsMember(string Name, TsType Type, bool Optional, bool Deprecated);
