using System.Text;
using Blueprints.Graph.CloudFormation;
using CsCheck;

namespace Blueprints.Graph.Tests.CloudFormation;

public sealed class HostileTemplateTests
{
    const string Valid = """
        Parameters: { P: { Type: String, Default: x } }
        Conditions: { C: !Equals [!Ref P, x] }
        Mappings: { M: { a: { b: c } } }
        Resources:
          Q: { Type: AWS::SQS::Queue, Condition: C, Properties: { QueueName: !Sub "${P}-${AWS::Region}", Tags: [{ Key: k, Value: !Join [",", [!FindInMap [M, a, b], !If [C, 1, 2]]] }] } }
          F: { Type: AWS::Serverless::Function, DependsOn: Q, Properties: { MemorySize: 128, Events: { A: { Type: Api, Properties: { Path: / } } } } }
          B: &bucket { Type: AWS::S3::Bucket, Properties: { LifecycleConfiguration: { Rules: [{ Id: a, ExpirationInDays: 1 }] } } }
          D: *bucket
        Outputs: { O: { Value: !GetAtt Q.Arn, Export: { Name: n } } }
        """;

    static readonly string[] Pieces = ["", "{", "}", "[", "!Ref ", "*bucket", ": ", "\n", "&a ", "- ", "'", "!Sub ", "${", "\u0000", "1e999", "Fn::ForEach::X"];

    [Theory]
    [InlineData("", "t.yaml:1:1: the file is empty")]
    [InlineData("[]", "t.yaml:1:1: the template is no map")]
    [InlineData("version: 0.1", "this is no template: it has \"version\" and no Resources")]
    [InlineData("Resources: []", "t.yaml:1:12: Resources is no map")]
    [InlineData("Resources: { A: 1 }", "t.yaml:1:17: the resource A is no map")]
    [InlineData("Resources: { A: {} }", "the resource A has no Type")]
    [InlineData("Resources: { A: { Type: [x] } }", "the resource A has no Type")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: 7 } }", "the properties of A are no map")]
    [InlineData("Resources: { A: { Type: X::Y::Z, DependsOn: B } }", "A depends on \"B\", which is no resource")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Condition: B } }", "there is no condition \"B\"")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !Ref B } } }", "t.yaml:1:51: \"B\" is neither a parameter nor a resource")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !GetAtt B.C } } }", "\"B\" is no resource")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !GetAtt B } } }", "expected Resource.Attribute")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !Ref AWS::Moon } } }", "\"AWS::Moon\" is no pseudo parameter")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !Sub '${B}' } } }", "\"B\" is neither a parameter nor a resource")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !Sub [x] , M: !Sub [x, y] } } }", "the variables of Fn::Sub are no map")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !Join [x] } } }", "Fn::Join has a list of 1; expected a list of 2")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !Join x } } }", "Fn::Join has no list; expected a list of 2")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !Select [x, [1]] } } }", "the index of Fn::Select is \"x\"")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !FindInMap [M, a, b] } } }", "there is no mapping \"M\"")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !If [C, 1, 2] } } }", "there is no condition \"C\"")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !Equals [1, 2] } } }", "a condition is written where a value is expected")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !Cidr [10.0.0.0/24, 4, 8] } } }", "10.0.0.0/24 has no 4 blocks of 8 bits")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !Cidr [moon, 4, 8] } } }", "the block of Fn::Cidr is \"moon\"")]
    [InlineData("Resources: { A: { Type: X::Y::Z, Properties: { N: !Cidr [10.0.0.0/8, 999, 8] } } }", "expected 1 to 256")]
    [InlineData("Resources: { A: { Type: X::Y::Z }, A: { Type: X::Y::Z } }", "t.yaml:1:36: \"A\" is given twice")]
    [InlineData("Conditions: { A: !Condition B, B: !Not [!Condition A] }\nResources: { Q: { Type: X::Y::Z, Condition: A } }", "condition t/A rests on itself")]
    [InlineData("Conditions: { A: 7 }\nResources: { Q: { Type: X::Y::Z, Condition: A } }", "this is no condition")]
    [InlineData("Resources: { Fn::ForEach::L: [N, !Ref P, {}] }", "the items of Fn::ForEach are not known before deployment")]
    [InlineData("Resources: { Fn::ForEach::L: [N, [a, a], { Q: { Type: X::Y::Z } }] }", "\"Q\" is given twice once loops are written out")]
    [InlineData("Resources: { Fn::ForEach::L: 7 }", "Fn::ForEach has no variable, list and map")]
    [InlineData("Resources: &a { B: *a }", "t.yaml:1:20: the alias *a is within its own anchor")]
    [InlineData("Resources: {\n  A: [", "t.yaml:3:1: ")]
    [InlineData("Resources: {}\n---\nResources: {}", "a second document starts")]
    [InlineData("{\"Resources\": {\"A\": ", "t.yaml:1:21: the document ends too early")]
    [InlineData("{\"Resources\":\n {]}", "t.yaml:2:")]
    [InlineData("{\"Resources\":{}} {}", "a second document starts")]
    [InlineData("Resources: \"\u0001\u0000\"", "t.yaml")]
    public void A_template_that_cannot_be_used_is_refused_with_its_place(string template, string told) => Templates.Refusal(template).Should().StartWith("t.yaml").And.Contain(told);

    [Fact]
    public void Nesting_beyond_the_limit_is_refused_in_both_languages()
    {
        Templates.Refusal("Resources: " + new string('[', 100_000)).Should().Contain("nested more than 128 levels deep");
        Templates.Refusal("{\"Resources\": " + new string('[', 100_000)).Should().Contain("nested more than 128 levels deep");
    }

    [Fact]
    public void Aliases_that_grow_without_end_are_refused()
    {
        var bomb = new StringBuilder("Metadata:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
            bomb.Append($"  a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        bomb.Append("Resources:\n  A: { Type: X::Y::Z, Properties: { N: *a11 } }\n");

        Templates.Refusal(bomb.ToString()).Should().Contain("more than 20000000 values once aliases, loops and functions are carried out");
    }

    [Fact]
    public void A_text_that_grows_without_end_is_refused()
    {
        var bomb = new StringBuilder("Resources:\n  A:\n    Type: X::Y::Z\n    Properties:\n      B0: &b0 " + new string('x', 1000) + "\n");
        for (var level = 1; level < 8; level++)
            bomb.Append($"      B{level}: &b{level} !Join ['', [{string.Join(", ", Enumerable.Repeat($"*b{level - 1}", 10))}]]\n");

        Templates.Refusal(bomb.ToString()).Should().Contain("the text becomes longer than 4194304 characters");
    }

    [Fact]
    public void Any_change_of_a_template_gives_a_graph_or_one_message() =>
        Gen.Select(Gen.Int[0, Valid.Length - 1], Gen.Int[0, 40], Gen.Int[0, 15].Select(at => Pieces[at]))
            .Sample((at, cut, put) =>
            {
                var broken = Valid[..at] + put + Valid[Math.Min(Valid.Length, at + cut)..];
                try
                {
                    Templates.Read(broken).Resources.Should().NotBeNull();
                }
                catch (InvalidDataException e)
                {
                    e.Message.Should().StartWith("t.yaml").And.NotContain("\n");
                }
            }, iter: 2_000);

    [Fact]
    public void Random_bytes_give_a_graph_or_one_message() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        try
        {
            CloudFormationTemplate.Parse(new MemoryStream(bytes), "t.yaml", new()).Should().NotBeNull();
        }
        catch (InvalidDataException e)
        {
            e.Message.Should().StartWith("t.yaml");
        }
    }, iter: 2_000);
}
