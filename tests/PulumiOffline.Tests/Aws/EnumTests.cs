using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Rds = Pulumi.Aws.Rds;

namespace PulumiOffline.Tests.Aws;

public class EnumTests
{
    [Fact]
    public void Members_carry_their_wire_value()
    {
        ((string)Rds.EngineType.AuroraPostgresql).Should().Be("aurora-postgresql");
        Ec2.InstanceType.T4g_Micro.ToString().Should().Be("t4g.micro");
        Rds.StorageType.GP3.ToString().Should().Be("gp3");
    }

    [Fact]
    public void Members_compare_by_value()
    {
        (Rds.EngineMode.Provisioned == Rds.EngineMode.Provisioned).Should().BeTrue();
        (Rds.EngineMode.Provisioned != Rds.EngineMode.Serverless).Should().BeTrue();
        Rds.EngineMode.Global.Equals((object)Rds.EngineMode.Global).Should().BeTrue();
        default(Rds.EngineMode).GetHashCode().Should().Be(0);
    }

    [Fact]
    public void An_enum_is_marked_for_the_serializer() => typeof(Rds.EngineType).Should().BeDecoratedWith<EnumTypeAttribute>();
}
