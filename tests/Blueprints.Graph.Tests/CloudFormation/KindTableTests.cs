using Blueprints.Graph.CloudFormation.Kinds;

namespace Blueprints.Graph.Tests.CloudFormation;

/// <summary>The table of kinds, held against the provider's schema.</summary>
public sealed class KindTableTests
{
    static readonly Dictionary<string, HashSet<string>> Schema = ReadSchema();

    [Fact]
    public void Every_type_of_a_module_that_the_schema_has_is_one_of_the_providers()
    {
        var modules = Schema.Keys.Select(Module).ToHashSet();

        KindTable.All.Where(kind => kind.Token?.StartsWith("aws:", StringComparison.Ordinal) == true && modules.Contains(Module(kind.Token)))
            .Select(kind => kind.Token).Should().OnlyContain(token => Schema.ContainsKey(token!));
    }

    [Fact]
    public void A_dashboard_keeps_what_is_known_of_its_body()
    {
        var graph = Templates.Read("""
            Resources:
              Other: { Type: AWS::SQS::Queue }
              Watch:
                Type: AWS::CloudWatch::Dashboard
                Properties: { DashboardBody: !Join ["", ['{"widgets":[{"properties":{"metrics":[["AWS/SQS","Age","QueueName","', !GetAtt Other.QueueName, '"]]}}]}']] }
            """);

        graph.Named("Watch").Text("dashboardBody").Should().Be("""{"widgets":[{"properties":{"metrics":[["AWS/SQS","Age","QueueName","(t/Other)"]]}}]}""");
    }

    [Fact]
    public void Every_rule_leads_to_an_input_of_the_provider()
    {
        var rules = KindTable.All.Where(kind => kind.Token is not null && Schema.ContainsKey(kind.Token))
            .SelectMany(kind => kind.Rules.Where(rule => rule.To.Length > 0 && rule.Form != RuleForm.Child).Select(rule => (kind.Token, Input: rule.To[0])))
            .ToList();

        rules.Should().HaveCountGreaterThan(60);
        rules.Should().OnlyContain(rule => Schema[rule.Token!].Contains(rule.Input));
    }

    [Fact]
    public void Every_child_has_a_kind_and_an_input_for_its_owner()
    {
        var children = KindTable.All.SelectMany(kind => kind.Rules.Where(rule => rule.Form == RuleForm.Child).Select(rule => (Kind: KindTable.Of($"{kind.Name}.{rule.From[0]}").Single(), Input: rule.To[0]))).ToList();

        children.Should().NotBeEmpty();
        children.Should().OnlyContain(child => child.Kind.Token != null);
        children.Where(child => Schema.ContainsKey(child.Kind.Token!)).Should().OnlyContain(child => Schema[child.Kind.Token!].Contains(child.Input));
    }

    [Fact]
    public void Every_part_belongs_to_a_kind() =>
        KindTable.All.Where(kind => kind.Name.Contains('.', StringComparison.Ordinal)).Should().OnlyContain(kind => !KindTable.Of(kind.Name.Substring(0, kind.Name.LastIndexOf('.'))).IsEmpty);

    [Theory]
    [InlineData("DBInstanceClass", "dbInstanceClass")]
    [InlineData("MultiAZ", "multiAz")]
    [InlineData("EBSOptions", "ebsOptions")]
    [InlineData("VPCId", "vpcId")]
    [InlineData("Iops", "iops")]
    [InlineData("EnableIAMDatabaseAuthentication", "enableIamDatabaseAuthentication")]
    [InlineData("already", "already")]
    public void Names_are_spelled_as_the_provider_does(string name, string spelled) => PropertyNames.Of(name).Should().Be(spelled);

    [Theory]
    [InlineData("  A -> b")]
    [InlineData("AWS::A::B ->")]
    [InlineData("AWS::A::B -> c\n  A b c d")]
    public void A_line_that_is_no_rule_is_refused(string text)
    {
        var read = () => KindFile.Read(new StringReader(text), "x.txt").ToList();
        read.Should().Throw<InvalidDataException>().WithMessage("x.txt:*is no rule");
    }

    static string Module(string token) => token.Split('/')[0];

    static Dictionary<string, HashSet<string>> ReadSchema()
    {
        var types = new Dictionary<string, HashSet<string>>();
        HashSet<string>? inputs = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "aws.schema")))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line.StartsWith(' ') && words[1][0] != '-')
                inputs?.Add(words[0]);
            else if (!line.StartsWith(' '))
                inputs = words is ["resource", ..] ? types[words[1]] = [] : null;
        }

        return types;
    }
}
