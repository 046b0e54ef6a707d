using System.Collections.Immutable;
using System.Text;
using Blueprints.Graph.CloudFormation;

namespace Blueprints.Graph.Tests.CloudFormation;

/// <summary>Templates as texts.</summary>
static class Templates
{
    /// <summary>The graph of a template, which is called t.yaml.</summary>
    public static ResourceGraph Read(string template, params (string Name, string Value)[] parameters) =>
        CloudFormationTemplate.Parse(new MemoryStream(Encoding.UTF8.GetBytes(template)), "t.yaml", new() { Parameters = parameters.ToImmutableDictionary(pair => pair.Name, pair => pair.Value) });

    /// <summary>A resource of a graph by its name.</summary>
    public static GraphResource Named(this ResourceGraph graph, string name) => graph.Resources.Single(resource => resource.Name == name && !resource.IsComponent);

    /// <summary>A value that a function makes, as JSON: the input of a parameter that stands in a template.</summary>
    public static string Value(string value, string rest = "", params (string Name, string Value)[] parameters)
    {
        var graph = Read($"{rest}\nResources:\n  P:\n    Type: AWS::SSM::Parameter\n    Properties:\n      Value: {value}\n  Other:\n    Type: AWS::SQS::Queue\n", parameters);
        return graph.Named("P").Property("value")?.GetRawText() ?? "nothing";
    }

    /// <summary>What a template is refused with.</summary>
    public static string Refusal(string template)
    {
        var read = () => Read(template);
        return read.Should().Throw<InvalidDataException>().Which.Message;
    }
}
