using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>Finds a resource's <see cref="OutputAttribute">[Output]</see> properties and gives them outputs to be resolved later.</summary>
internal static class ResourceOutputs
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<OutputProperty>> Cache = new();

    /// <summary>Sets the properties of a new resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="withOwn">Whether its own properties are set; false for components, which set theirs themselves.</param>
    public static ImmutableDictionary<string, IOutputSource> Initialize(Resource resource, bool withOwn)
    {
        var sources = ImmutableDictionary.CreateBuilder<string, IOutputSource>();
        foreach (var property in Cache.GetOrAdd(resource.GetType(), Find).Where(property => withOwn || property.IsBuiltIn))
            sources.Add(property.WireName, property.Initialize(resource));
        return sources.ToImmutable();
    }

    /// <summary>Gets the <see cref="OutputAttribute">[Output]</see> properties declared below <paramref name="baseType"/>, by name on the wire.</summary>
    public static Dictionary<string, object?> ValuesOf(Resource resource, Type baseType) =>
        Marked(resource.GetType()).Where(property => property.DeclaringType!.IsSubclassOf(baseType))
            .ToDictionary(WireNameOf, property => property.GetValue(resource));

    private static ImmutableArray<OutputProperty> Find(Type type) => [.. Marked(type).Select(property => new OutputProperty(property, WireNameOf(property)))];

    private static IEnumerable<PropertyInfo> Marked(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.IsDefined(typeof(OutputAttribute)));

    private static string WireNameOf(PropertyInfo property) =>
        property.GetCustomAttribute<OutputAttribute>()!.Name is { } name && !string.IsNullOrWhiteSpace(name) ? name : property.Name;

    private sealed class OutputProperty(PropertyInfo property, string wireName)
    {
        private MethodInfo? _setter;

        public string WireName => wireName;

        public bool IsBuiltIn => property.DeclaringType == typeof(Resource);

        public IOutputSource Initialize(Resource resource)
        {
            _setter ??= CheckedSetter(resource.GetType());
            var source = Activator.CreateInstance(typeof(OutputSource<>).MakeGenericType(property.PropertyType.GenericTypeArguments), resource)!;
            _setter.Invoke(resource, [source.GetType().GetProperty(nameof(OutputSource<>.Output))!.GetValue(source)]);
            return (IOutputSource)source;
        }

        private MethodInfo CheckedSetter(Type resourceType)
        {
            var fullName = $"[Output] {resourceType.FullName}.{property.Name}";
            if (!property.PropertyType.IsConstructedGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
                throw RunException.OutputsHaveIncorrectType([wireName]);

            OutputTypes.Check(fullName, property.PropertyType.GenericTypeArguments[0]);

            // A private setter is only seen on the type that declares it.
            return property.DeclaringType!.GetProperty(property.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)!
                .GetSetMethod(nonPublic: true) ?? throw new InvalidOperationException($"{fullName} has no 'set'; give it a private one.");
        }
    }
}
