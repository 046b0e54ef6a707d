using Blueprints.Graph.CloudFormation.Stacks;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Serverless;

/// <summary>Makes of serverless resources the plain ones that AWS's transform makes of them, as far as they are resources that cost or say something.</summary>
sealed class ServerlessTransform
{
    // What functions, and they alone, leave to the transform.
    static readonly string[] FunctionOnly =
    [
        "AutoPublishAlias", "AutoPublishAliasAllProperties", "AutoPublishCodeSha256", "CodeUri", "InlineCode", "ImageUri", "DeadLetterQueue", "DeploymentPreference", "EventInvokeConfig", "Events", "FunctionUrlConfig",
        "PermissionsBoundary", "Policies", "PropagateTags", "ProvisionedConcurrencyConfig", "VersionDescription", "RolePath",
    ];

    static readonly string[] MachineOnly = ["Events", "Policies", "PermissionsBoundary", "PropagateTags", "RolePath", "Type", "UseAliasAsEventTarget", "AutoPublishAlias", "DeploymentPreference"];

    readonly StackScope _stack;
    readonly List<DeclaredResource> _made = [];
    readonly HashSet<string> _names = new(StringComparer.Ordinal);

    ServerlessTransform(StackScope stack) => _stack = stack;

    /// <summary>The resources without serverless ones; those whose making is not known here, applications, stay as they are.</summary>
    public static IEnumerable<DeclaredResource> Apply(StackScope stack, IReadOnlyCollection<DeclaredResource> declared)
    {
        var transform = new ServerlessTransform(stack);
        transform._names.UnionWith(declared.Select(resource => resource.Name));
        var globals = stack.Section("Globals");
        foreach (var resource in declared)
            transform.Add(resource with { Properties = ServerlessGlobals.Apply(stack, globals, resource) });
        return transform._made;
    }

    void Add(DeclaredResource resource)
    {
        switch (resource.Type)
        {
            case "AWS::Serverless::Function":
                Function(resource);
                break;
            case "AWS::Serverless::Api":
                Make(resource, "", "AWS::ApiGateway::RestApi", resource.Properties);
                RestStage(resource);
                break;
            case "AWS::Serverless::HttpApi":
                Make(resource, "", "AWS::ApiGatewayV2::Api", resource.Properties.With("ProtocolType", Text("HTTP", resource)));
                Make(resource, "ApiGatewayDefaultStage", "AWS::ApiGatewayV2::Stage", Map(resource).With("ApiId", Self(resource)));
                break;
            case "AWS::Serverless::SimpleTable":
                var isProvisioned = resource.Properties["ProvisionedThroughput"] is not null;
                Make(resource, "", "AWS::DynamoDB::Table", resource.Properties.With("BillingMode", Text(isProvisioned ? "PROVISIONED" : "PAY_PER_REQUEST", resource)));
                break;
            case "AWS::Serverless::StateMachine":
                Make(resource, "", "AWS::StepFunctions::StateMachine", Without(resource.Properties, MachineOnly).With("StateMachineType", resource.Properties["Type"]));
                if (resource.Properties["Role"] is null)
                    Make(resource, "Role", "AWS::IAM::Role", Map(resource));
                Events(resource);
                break;
            case "AWS::Serverless::LayerVersion":
                Make(resource, "", "AWS::Lambda::LayerVersion", resource.Properties);
                break;
            case "AWS::Serverless::GraphQLApi":
                Make(resource, "", "AWS::AppSync::GraphQLApi", resource.Properties);
                if (resource.Properties["Cache"] is { } cache)
                    Make(resource, "ApiCache", "AWS::AppSync::ApiCache", cache.With("ApiId", Self(resource)));
                break;
            case "AWS::Serverless::Connector":
                Make(resource, "", "AWS::IAM::ManagedPolicy", Map(resource));
                break;
            default:
                _made.Add(resource);
                break;
        }
    }

    void Function(DeclaredResource function)
    {
        var properties = function.Properties;
        Make(function, "", "AWS::Lambda::Function", Without(properties, FunctionOnly));
        if (properties["Role"] is null)
            Make(function, "Role", "AWS::IAM::Role", Map(function));
        if (properties["FunctionUrlConfig"] is not null)
            Make(function, "Url", "AWS::Lambda::Url", Map(function).With("TargetFunctionArn", Self(function)));
        if (properties["AutoPublishAlias"] is { } alias)
        {
            Make(function, "Version", "AWS::Lambda::Version", Map(function).With("FunctionName", Self(function)));
            Make(function, $"Alias{alias.Text}", "AWS::Lambda::Alias", Map(function).With("FunctionName", Self(function)).With("Name", alias).With("ProvisionedConcurrencyConfig", properties["ProvisionedConcurrencyConfig"]));
        }

        Events(function);
    }

    void Events(DeclaredResource owner)
    {
        foreach (var (name, written) in owner.Properties["Events"]?.Members ?? [])
        {
            var properties = written["Properties"] ?? Map(owner);
            switch (written["Type"]?.Text)
            {
                case "Api" when properties["RestApiId"] is null:
                    ImpliedRestApi(owner);
                    break;
                case "HttpApi" when properties["ApiId"] is null:
                    ImpliedHttpApi(owner);
                    break;
                case "ScheduleV2":
                    Make(owner, name, "AWS::Scheduler::Schedule", properties.With("Target", Self(owner)));
                    break;
                case "Schedule" or "EventBridgeRule" or "CloudWatchEvent":
                    Make(owner, name, "AWS::Events::Rule", properties.With("Targets", Self(owner)));
                    break;
                case "SNS":
                    Make(owner, name, "AWS::SNS::Subscription", Map(owner).With("TopicArn", properties["Topic"]).With("Protocol", Text("lambda", owner)).With("Endpoint", Self(owner)).With("FilterPolicyScope", properties["FilterPolicyScope"]));
                    break;
                case "CloudWatchLogs":
                    Make(owner, name, "AWS::Logs::SubscriptionFilter", properties);
                    break;
                case "IoTRule":
                    Make(owner, name, "AWS::IoT::TopicRule", properties);
                    break;
                case "SQS" or "Kinesis" or "DynamoDB" or "MSK" or "MQ" or "SelfManagedKafka" or "DocumentDB":
                    Make(owner, name, "AWS::Lambda::EventSourceMapping", properties.With("FunctionName", Self(owner)));
                    break;
            }
        }
    }

    void ImpliedRestApi(DeclaredResource owner)
    {
        if (!_names.Add(ServerlessNames.RestApi))
            return;
        var globals = ServerlessGlobals.Section(_stack, _stack.Section("Globals"), "Api") ?? Map(owner);
        var api = new DeclaredResource(ServerlessNames.RestApi, "AWS::Serverless::Api", globals.With("StageName", Text("Prod", owner)));
        Make(api, "", "AWS::ApiGateway::RestApi", api.Properties);
        RestStage(api);
    }

    void ImpliedHttpApi(DeclaredResource owner)
    {
        if (_names.Add(ServerlessNames.HttpApi))
            Add(new(ServerlessNames.HttpApi, "AWS::Serverless::HttpApi", ServerlessGlobals.Section(_stack, _stack.Section("Globals"), "HttpApi") ?? Map(owner)));
    }

    void RestStage(DeclaredResource api)
    {
        var stage = Map(api).With("RestApiId", Self(api)).With("StageName", api.Properties["StageName"])
            .With("CacheClusterEnabled", api.Properties["CacheClusterEnabled"]).With("CacheClusterSize", api.Properties["CacheClusterSize"]);
        Make(api, $"{api.Properties["StageName"]?.Text}Stage", "AWS::ApiGateway::Stage", stage);
    }

    void Make(DeclaredResource from, string suffix, string type, TemplateNode properties)
    {
        var name = from.Name + suffix;
        // A name that the template has itself, or that two events make, would be no one's any more.
        while (suffix.Length > 0 && !_names.Add(name))
            name += "X";
        _made.Add(new(name, type, properties) { IsConditional = from.IsConditional });
    }

    TemplateNode Self(DeclaredResource resource) => TemplateNode.Unknown(resource.Properties.Place, _stack.Key(resource.Name));

    static TemplateNode Map(DeclaredResource resource) => TemplateNode.OfMap([], resource.Properties.Place);

    static TemplateNode Text(string text, DeclaredResource resource) => TemplateNode.OfText(text, resource.Properties.Place);

    static TemplateNode Without(TemplateNode map, string[] names) => map with { Members = map.Members.RemoveAll(member => names.Contains(member.Key)) };
}
