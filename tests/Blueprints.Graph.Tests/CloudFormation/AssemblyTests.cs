using Blueprints.Graph.CloudFormation;

namespace Blueprints.Graph.Tests.CloudFormation;

/// <summary>Folders that CDK synthesised, and templates that nest others.</summary>
public sealed class AssemblyTests : IDisposable
{
    const string Manifest = """
        { "version": "36.0.0", "artifacts": {
            "Tree": { "type": "cdk:tree", "properties": { "file": "tree.json" } },
            "Net": { "type": "aws:cloudformation:stack", "environment": "aws://123456789012/eu-west-1", "properties": { "templateFile": "Net.template.json" } },
            "App": { "type": "aws:cloudformation:stack", "environment": "aws://unknown-account/unknown-region", "properties": { "templateFile": "App.template.json", "stackName": "shop" } },
            "assembly-Prod": { "type": "cdk:cloud-assembly", "properties": { "directoryName": "assembly-Prod" } } } }
        """;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blueprints-cdk-");

    public AssemblyTests()
    {
        Write("manifest.json", Manifest);
        Write("Net.template.json", """
            { "Resources": { "Bus": { "Type": "AWS::Events::EventBus", "Properties": { "Name": { "Ref": "AWS::Region" }, "Description": { "Ref": "AWS::AccountId" } } } },
              "Outputs": { "Out": { "Value": { "Fn::GetAtt": ["Bus", "Arn"] }, "Export": { "Name": { "Fn::Sub": "${AWS::StackName}:BusArn" } } } } }
            """);
        Write("App.template.json", """
            { "Resources": {
                "Archive": { "Type": "AWS::Events::Archive", "Properties": { "SourceArn": { "Fn::ImportValue": "Net:BusArn" } } },
                "Topic": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Ref": "AWS::StackName" } } },
                "Jobs": { "Type": "AWS::CloudFormation::Stack", "Metadata": { "aws:asset:path": "Jobs.nested.template.json", "aws:asset:property": "TemplateURL" },
                          "Properties": { "TemplateURL": { "Fn::Join": ["", ["https://s3.", { "Ref": "AWS::URLSuffix" }]] }, "Parameters": { "TopicArn": { "Ref": "Topic" } } } },
                "Alarm": { "Type": "AWS::CloudWatch::Alarm", "Properties": { "Dimensions": [{ "Name": "q", "Value": { "Fn::GetAtt": ["Jobs", "Outputs.QueueName"] } }] } } } }
            """);
        Write("Jobs.nested.template.json", """
            { "Parameters": { "TopicArn": { "Type": "String" } },
              "Resources": { "Queue": { "Type": "AWS::SQS::Queue" }, "Sub": { "Type": "AWS::SNS::Subscription", "Properties": { "TopicArn": { "Ref": "TopicArn" }, "Endpoint": { "Fn::GetAtt": ["Queue", "Arn"] } } } },
              "Outputs": { "QueueName": { "Value": { "Fn::GetAtt": ["Queue", "QueueName"] } } } }
            """);
        Write("assembly-Prod/manifest.json", """{ "artifacts": { "ProdApi": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "ProdApi.template.json" } } } }""");
        Write("assembly-Prod/ProdApi.template.json", """{ "Resources": { "Nat": { "Type": "AWS::EC2::NatGateway" } } }""");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_nested_stack_is_found_by_the_list_of_assets_where_the_template_says_no_path()
    {
        const string Hash = "5ceb64a54a26b9260e2f6b845916ab45fad3248263d7eda40a1265411bfc28dd";
        Write("Net.template.json", $$"""
            { "Resources": {
                "Jobs": { "Type": "AWS::CloudFormation::Stack", "Properties": { "TemplateURL": { "Fn::Join": ["", ["https://s3.", { "Ref": "AWS::Region" }, "/", { "Fn::Sub": "assets-${AWS::AccountId}" }, "/{{Hash}}.json"]] }, "Parameters": { "TopicArn": "arn:aws:sns:us-east-1:123456789012:t" } } },
                "Gone": { "Type": "AWS::CloudFormation::Stack", "Properties": { "TemplateURL": { "Fn::Join": ["", ["https://s3.", { "Ref": "AWS::Region" }, "/{{Hash.Replace('5', '6')}}.json"]] } } } },
              "Outputs": { "Out": { "Value": "arn", "Export": { "Name": "Net:BusArn" } } } }
            """);
        Write("Net.assets.json", $$"""{ "version": "55.0.0", "files": { "{{Hash}}": { "source": { "path": "Jobs.nested.template.json", "packaging": "file" } } } }""");

        Read().Resources.Select(resource => resource.Urn).Should().Contain("urn:pulumi:Net::cloudformation::aws:sqs/queue:Queue::Jobs/Queue").And.NotContain(urn => urn.Contains("Gone/"));
    }

    [Fact]
    public void A_serverless_application_from_a_file_is_a_nested_stack_and_one_of_the_repository_stays_what_it_is()
    {
        Write("Net.template.json", """
            { "Transform": "AWS::Serverless-2016-10-31", "Resources": {
                "Jobs": { "Type": "AWS::Serverless::Application", "Properties": { "Location": "Jobs.nested.template.json", "Parameters": { "TopicArn": "arn:aws:sns:us-east-1:123456789012:t" } } },
                "Shared": { "Type": "AWS::Serverless::Application", "Properties": { "Location": { "ApplicationId": "arn:x", "SemanticVersion": "1.0.0" } } } },
              "Outputs": { "Out": { "Value": "arn", "Export": { "Name": "Net:BusArn" } } } }
            """);

        var urns = Read().Resources.Select(resource => resource.Urn).ToList();

        urns.Should().Contain(["urn:pulumi:Net::cloudformation::aws:sqs/queue:Queue::Jobs/Queue", "urn:pulumi:Net::cloudformation::AWS::Serverless::Application::Shared"]);
        urns.Should().NotContain("urn:pulumi:Net::cloudformation::AWS::Serverless::Application::Jobs");
    }

    [Fact]
    public void All_stacks_are_read_those_of_stages_and_nested_ones_included() => Read().Resources.Where(resource => !resource.IsComponent && resource.Type != "pulumi:providers:aws").Select(resource => resource.Urn).Should().BeEquivalentTo(
    [
        "urn:pulumi:Net::cloudformation::aws:cloudwatch/eventBus:EventBus::Bus",
        "urn:pulumi:App::cloudformation::aws:cloudwatch/eventArchive:EventArchive::Archive",
        "urn:pulumi:App::cloudformation::aws:cloudwatch/metricAlarm:MetricAlarm::Alarm",
        "urn:pulumi:App::cloudformation::aws:sns/topic:Topic::Topic",
        "urn:pulumi:App::cloudformation::aws:sqs/queue:Queue::Jobs/Queue",
        "urn:pulumi:App::cloudformation::aws:sns/topicSubscription:TopicSubscription::Jobs/Sub",
        "urn:pulumi:assembly-Prod.ProdApi::cloudformation::aws:ec2/natGateway:NatGateway::Nat",
    ]);

    [Fact]
    public void References_lead_from_stack_to_stack()
    {
        var graph = Read();

        graph.Named("Archive").PropertyDependencies["eventSourceArn"].Should().Equal(graph.Named("Bus").Urn);
        graph.Named("Alarm").PropertyDependencies["dimensions"].Should().Equal(graph.Named("Jobs/Queue").Urn);
        graph.Named("Jobs/Sub").PropertyDependencies["topic"].Should().Equal(graph.Named("Topic").Urn);
    }

    [Fact]
    public void A_stack_has_the_region_and_account_that_CDK_gave_it_and_others_those_asked_for()
    {
        var graph = CloudFormationTemplate.Read(_folder.FullName, new() { Region = "us-west-2" });

        graph.Named("Bus").Text("name").Should().Be("eu-west-1");
        graph.Named("Bus").Text("description").Should().Be("123456789012");
        graph.OfType("pulumi:providers:aws").Should().ContainSingle().Which.Text("region").Should().Be("eu-west-1");
        graph.Named("Topic").Text("displayName").Should().Be("shop");
        graph.Named("Topic").Provider.Should().BeNull();
    }

    [Theory]
    [InlineData("manifest.json", "{}", "it has no artifacts")]
    [InlineData("manifest.json", """{ "artifacts": { "A": { "type": "aws:cloudformation:stack" } } }""", "the artifact names no file")]
    [InlineData("manifest.json", """{ "artifacts": { "A": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "../x.json" } } } }""", "is outside of the folder")]
    [InlineData("manifest.json", """{ "artifacts": { "A": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "none.json" } } } }""", "there is no \"none.json\"")]
    [InlineData("manifest.json", """{ "artifacts": { "A": { "type": "cdk:cloud-assembly", "properties": { "directoryName": "." } } } }""", "is outside of the folder")]
    [InlineData("Jobs.nested.template.json", "{ \"Resources\": ", "ends too early")]
    [InlineData("Jobs.nested.template.json", """{ "Resources": { "Again": { "Type": "AWS::CloudFormation::Stack", "Properties": { "TemplateURL": "Jobs.nested.template.json" } } } }""", "nested more than 16 levels deep")]
    public void A_folder_that_cannot_be_used_is_refused(string file, string content, string told)
    {
        Write(file, content);
        var read = Read;
        read.Should().Throw<InvalidDataException>().Which.Message.Should().Contain(told);
    }

    [Fact]
    public void A_nested_template_that_is_not_at_hand_is_a_stack_of_unknown_content()
    {
        File.Delete(Path.Combine(_folder.FullName, "Jobs.nested.template.json"));

        Read().Named("Jobs").Type.Should().Be("aws:cloudformation/stack:Stack");
    }

    ResourceGraph Read() => CloudFormationTemplate.Read(_folder.FullName, new());

    void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
