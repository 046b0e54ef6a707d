namespace Blueprints.Graph.Tests.CloudFormation;

/// <summary>What functions of templates answer.</summary>
public sealed class FunctionTests
{
    const string Unknown = $"\"{GraphResource.Unknown}\"";

    const string Rest = """
        Parameters:
          Name: { Type: String, Default: shop }
          Zones: { Type: CommaDelimitedList, Default: "a, b,c" }
          Open: { Type: String }
          Hidden: { Type: String, NoEcho: true, Default: pw }
          Stored: { Type: "AWS::SSM::Parameter::Value<String>", Default: /path }
          Count: { Type: Number, Default: 3 }
        Mappings:
          Sizes: { us-east-1: { small: t4g.small, list: [x, y] } }
        Conditions:
          Is: !Equals [!Ref Name, shop]
          Not: !Not [!Condition Is]
          Maybe: !Equals [!Ref Open, x]
        """;

    [Theory]
    [InlineData("!Ref Name", "\"shop\"")]
    [InlineData("!Ref Count", "3")]
    [InlineData("!Ref AWS::Region", "\"us-east-1\"")]
    [InlineData("!Ref AWS::Partition", "\"aws\"")]
    [InlineData("!Ref AWS::URLSuffix", "\"amazonaws.com\"")]
    [InlineData("!Ref AWS::StackName", "\"t\"")]
    [InlineData("!Ref AWS::AccountId", Unknown)]
    [InlineData("!Ref AWS::NoValue", "nothing")]
    [InlineData("!Ref Open", Unknown)]
    [InlineData("!Ref Hidden", "\"[secret]\"")]
    [InlineData("!Ref Stored", Unknown)]
    [InlineData("!Ref Other", Unknown)]
    [InlineData("!GetAtt Other.Arn", Unknown)]
    [InlineData("!Sub 'x-${Name}-${!Name}-${AWS::Region}'", "\"x-shop-${Name}-us-east-1\"")]
    [InlineData("!Sub ['${a}${Name}', { a: 1 }]", "\"1shop\"")]
    [InlineData("!Sub '${Other.Arn}/*'", Unknown)]
    [InlineData("!Sub 'x${Hidden}'", "\"[secret]\"")]
    [InlineData("!Sub '${Zones}'", "\"a,b,c\"")]
    [InlineData("!Join ['-', [a, !Ref Name, 2]]", "\"a-shop-2\"")]
    [InlineData("!Join ['', !Ref Zones]", "\"abc\"")]
    [InlineData("!Join ['', [!Ref Other, x]]", Unknown)]
    [InlineData("!Split [',', 'a,b']", """["a","b"]""")]
    [InlineData("!Select [1, !Split ['.', a.b.c]]", "\"b\"")]
    [InlineData("!Select ['0', !Ref Zones]", "\"a\"")]
    [InlineData("!Select [9, !GetAZs '']", Unknown)]
    [InlineData("!GetAZs eu-west-1", """["eu-west-1a","eu-west-1b","eu-west-1c"]""")]
    [InlineData("!FindInMap [Sizes, !Ref AWS::Region, small]", "\"t4g.small\"")]
    [InlineData("!FindInMap [Sizes, mars, small]", Unknown)]
    [InlineData("!FindInMap [Sizes, mars, small, { DefaultValue: none }]", "\"none\"")]
    [InlineData("!FindInMap [Sizes, us-east-1, list]", """["x","y"]""")]
    [InlineData("!If [Is, 1, 2]", "1")]
    [InlineData("!If [Not, 1, 2]", "2")]
    [InlineData("!If [Maybe, 1, 2]", Unknown)]
    [InlineData("!If [Maybe, 2, 2]", "2")]
    [InlineData("!If [Not, 1, !Ref AWS::NoValue]", "nothing")]
    [InlineData("!Base64 hello", "\"aGVsbG8=\"")]
    [InlineData("!Cidr [10.0.0.0/16, 3, 8]", """["10.0.0.0/24","10.0.1.0/24","10.0.2.0/24"]""")]
    [InlineData("!Cidr ['fd00::/56', 2]", """["fd00::/64","fd00:0:0:1::/64"]""")]
    [InlineData("!Cidr [!Ref Open, 2, 8]", $"[{Unknown},{Unknown}]")]
    [InlineData("!ImportValue elsewhere", Unknown)]
    [InlineData("!Transform { Name: Mine }", Unknown)]
    [InlineData("{ 'Fn::Length': !Ref Zones }", "3")]
    [InlineData("{ 'Fn::ToJsonString': { a: [1, !Ref Name] } }", "\"{\\u0022a\\u0022:[1,\\u0022shop\\u0022]}\"")]
    [InlineData("'{{resolve:secretsmanager:db:SecretString}}'", "\"[secret]\"")]
    [InlineData("!Sub '{{resolve:ssm-secure:${Name}}}'", "\"[secret]\"")]
    [InlineData("'{{resolve:ssm:/x:1}}'", Unknown)]
    [InlineData("16.10", "16.10")]
    [InlineData("012345678901", "\"012345678901\"")]
    [InlineData("yes", "true")]
    [InlineData("'yes'", "\"yes\"")]
    public void A_function_answers_as_CloudFormation_does(string written, string value) => Canonical(Templates.Value(written, Rest)).Should().Be(Canonical(value));

    [Fact]
    public void A_parameter_given_counts_over_its_default_and_decides_conditions()
    {
        Templates.Value("!If [Maybe, 1, 2]", Rest, ("Open", "x")).Should().Be("1");
        Templates.Value("!If [Maybe, 1, 2]", Rest, ("t:Open", "y")).Should().Be("2");
        Templates.Value("!Ref Stored", Rest, ("Stored", "m7g.large")).Should().Be("\"m7g.large\"");
    }

    [Fact]
    public void A_parameter_that_no_template_has_is_refused()
    {
        var read = () => Templates.Value("1", Rest, ("Nmae", "x"));
        read.Should().Throw<InvalidDataException>().WithMessage("t.yaml: no template has a parameter \"Nmae\"");
    }

    [Fact]
    public void A_value_that_is_not_among_those_allowed_is_refused()
    {
        var read = () => Templates.Value("!Ref Size", "Parameters:\n  Size: { Type: String, AllowedValues: [s, m] }", ("Size", "xl"));
        read.Should().Throw<InvalidDataException>().WithMessage("t.yaml:2:*the parameter is \"xl\"; allowed: s, m");
    }

    [Fact]
    public void A_condition_with_an_unknown_part_is_known_where_the_rest_decides_it()
    {
        const string conditions = """
            Parameters: { Open: { Type: String } }
            Conditions:
              Maybe: !Equals [!Ref Open, x]
              Yes: !Equals [1, 1]
              Or: !Or [!Condition Maybe, !Condition Yes]
              And: !And [!Condition Maybe, !Not [!Condition Yes]]
            """;
        Templates.Value("!If [Or, 1, 2]", conditions).Should().Be("1");
        Templates.Value("!If [And, 1, 2]", conditions).Should().Be("2");
    }

    static string Canonical(string json) => json.Replace("\\u0022", "\\\"");
}
