using System.Collections.Immutable;
using Pulumi;
using AppAutoScaling = Pulumi.Aws.AppAutoScaling;
using AutoScaling = Pulumi.Aws.AutoScaling;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;
using Rds = Pulumi.Aws.Rds;
using Route53 = Pulumi.Aws.Route53;

namespace PulumiOffline.Tests.Aws;

public class TypeTests
{
    [Theory]
    [InlineData(typeof(AutoScaling.Inputs.PolicyTargetTrackingConfigurationArgs), "TargetValue")]
    [InlineData(typeof(AutoScaling.Inputs.PolicyPredictiveScalingConfigurationMetricSpecificationArgs), "TargetValue")]
    [InlineData(typeof(AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs), "TargetValue")]
    [InlineData(typeof(CloudWatch.MetricAlarmArgs), "Threshold")]
    [InlineData(typeof(Rds.Inputs.ClusterServerlessv2ScalingConfigurationArgs), "MinCapacity")]
    [InlineData(typeof(Rds.Inputs.ClusterServerlessv2ScalingConfigurationArgs), "MaxCapacity")]
    [InlineData(typeof(Ec2.Inputs.LaunchTemplateInstanceRequirementsMemoryGibPerVcpuArgs), "Min")]
    [InlineData(typeof(Ec2.Inputs.LaunchTemplateInstanceRequirementsNetworkBandwidthGbpsArgs), "Max")]
    public void Fractional_numbers_are_doubles(Type type, string property) => TypeOf(type, property).Should().Be<Input<double>>();

    [Theory]
    [InlineData(typeof(AutoScaling.GroupArgs), "DesiredCapacity")]
    [InlineData(typeof(AutoScaling.GroupArgs), "MinSize")]
    [InlineData(typeof(AutoScaling.GroupArgs), "MaxSize")]
    [InlineData(typeof(AppAutoScaling.TargetArgs), "MaxCapacity")]
    [InlineData(typeof(Rds.InstanceArgs), "AllocatedStorage")]
    [InlineData(typeof(Rds.Inputs.ClusterServerlessv2ScalingConfigurationArgs), "SecondsUntilAutoPause")]
    [InlineData(typeof(CloudWatch.MetricAlarmArgs), "Period")]
    [InlineData(typeof(Ec2.Inputs.LaunchTemplateInstanceRequirementsVcpuCountArgs), "Min")]
    public void Other_numbers_are_ints(Type type, string property) => TypeOf(type, property).Should().Be<Input<int>>();

    [Theory]
    [InlineData(typeof(AutoScaling.Inputs.PolicyStepAdjustmentArgs), "MetricIntervalLowerBound")]
    [InlineData(typeof(AppAutoScaling.Inputs.PolicyStepScalingPolicyConfigurationStepAdjustmentArgs), "MetricIntervalUpperBound")]
    [InlineData(typeof(AppAutoScaling.Inputs.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationArgs), "TargetValue")]
    public void Some_numbers_are_texts_on_the_wire(Type type, string property) => TypeOf(type, property).Should().Be<Input<string>>();

    [Fact]
    public void Open_enums_and_policies_are_unions()
    {
        TypeOf(typeof(Rds.ClusterInstanceArgs), "InstanceClass").Should().Be<InputUnion<string, Rds.InstanceType>>();
        TypeOf(typeof(Iam.RoleArgs), "AssumeRolePolicy").Should().Be<InputUnion<string, Iam.Inputs.PolicyDocumentArgs>>();
        TypeOf(typeof(Route53.RecordArgs), "Type").Should().Be<InputUnion<string, Route53.RecordType>>();
        TypeOf(typeof(Iam.Inputs.PolicyStatementArgs), "Action").Should().Be<InputUnion<string, ImmutableArray<string>>>();
        TypeOf(typeof(Iam.Inputs.PolicyStatementArgs), "Principal").Should().Be<object>();
    }

    [Fact]
    public void A_closed_enum_is_itself() => TypeOf(typeof(Rds.ClusterInstanceArgs), "Engine").Should().Be<Input<Rds.EngineType>>();

    [Fact]
    public void Resource_alternatives_of_TypeScript_are_strings() => TypeOf(typeof(Ec2.InstanceArgs), "IamInstanceProfile").Should().Be<Input<string>>();

    [Fact]
    public void Outputs_have_immutable_collections_and_their_own_nested_classes()
    {
        TypeOf(typeof(Rds.Cluster), "AvailabilityZones").Should().Be<Output<ImmutableArray<string>>>();
        TypeOf(typeof(Ec2.Vpc), "Tags").Should().Be<Output<ImmutableDictionary<string, string>>>();
        TypeOf(typeof(Rds.Cluster), "MasterUserSecrets").Should().Be<Output<ImmutableArray<Rds.Outputs.ClusterMasterUserSecret>>>();
        TypeOf(typeof(Rds.Cluster), "BacktrackWindow").Should().Be<Output<int?>>();
        TypeOf(typeof(Rds.Cluster), "Port").Should().Be<Output<int>>();
    }

    [Fact]
    public void State_has_every_property_and_classes_of_its_own()
    {
        TypeOf(typeof(Rds.ClusterState), "Arn").Should().Be<Input<string>>();
        TypeOf(typeof(Rds.ClusterState), "ScalingConfiguration").Should().Be<Input<Rds.Inputs.ClusterScalingConfigurationGetArgs>>();
    }

    private static Type TypeOf(Type type, string property) => type.GetProperty(property)!.PropertyType;
}
