using System.Reflection;
using System.Text.Json.Serialization;

namespace Blueprints.Cdk.Tests;

/// <summary>Which kinds of block have a construct.</summary>
public class SupportedKindsTests
{
    [Fact]
    public void Every_kind_of_block_has_a_construct() =>
        BlockAssemblers.SpecTypes.Should().BeEquivalentTo(typeof(BlockSpec).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(kind => kind.DerivedType));

    [Fact]
    public void A_kind_without_a_construct_is_refused_with_the_kinds_that_have_one()
    {
        var of = () => BlockAssemblers.Of("odd", typeof(string));

        of.Should().Throw<NotSupportedException>().WithMessage("block \"odd\" is a String, which has no CDK construct; supported: AuroraClusterSpec, *, WebServiceSpec; deploy it with Pulumi");
    }
}
