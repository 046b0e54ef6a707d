using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Ec2 = Pulumi.Aws.Ec2;
using ElastiCache = Pulumi.Aws.ElastiCache;
using Rds = Pulumi.Aws.Rds;
using S3 = Pulumi.Aws.S3;

namespace PulumiOffline.Tests.Aws;

public class ArgsTests
{
    [Fact]
    public async Task Lists_and_maps_are_there_without_being_set()
    {
        var args = new Rds.ClusterArgs { VpcSecurityGroupIds = { "sg-1", "sg-2" }, Tags = { ["Name"] = "orders" } };

        (await Value(args.VpcSecurityGroupIds)).Should().Equal("sg-1", "sg-2");
        (await Value(args.Tags)).Should().ContainKey("Name").WhoseValue.Should().Be("orders");
        args.AvailabilityZones.Should().BeSameAs(args.AvailabilityZones);
    }

    [Fact]
    public async Task A_secret_input_is_wrapped_when_it_is_set()
    {
        var args = new Rds.ClusterArgs { MasterPassword = "hunter2", MasterUsername = "admin" };

        (await IsSecret(args.MasterPassword!)).Should().BeTrue();
        (await Value(args.MasterPassword!)).Should().Be("hunter2");
        (await IsSecret(args.MasterUsername!)).Should().BeFalse();
    }

    [Fact]
    public async Task A_secret_list_is_wrapped_when_it_is_set()
    {
        var args = new ElastiCache.UserArgs { Passwords = new[] { "hunter2" } };

        (await IsSecret(args.Passwords)).Should().BeTrue();
        (await Value(args.Passwords)).Should().Equal("hunter2");
    }

    [Fact]
    public void Empty_args_are_made_new_each_time() => Ec2.VpcArgs.Empty.Should().NotBeSameAs(Ec2.VpcArgs.Empty);

    [Fact]
    public void Deprecated_collections_are_marked_and_deprecated_scalars_are_not()
    {
        typeof(S3.BucketArgs).GetProperty("CorsRules")!.Should().BeDecoratedWith<ObsoleteAttribute>();
        typeof(S3.BucketArgs).GetProperty("Acl")!.Should().NotBeDecoratedWith<ObsoleteAttribute>();
    }

    [Fact]
    public async Task Defaults_of_the_provider_are_set()
    {
        (await Value(new Rds.SubnetGroupArgs().Description!)).Should().Be("Managed by Pulumi");
        (await Value(new Pulumi.Aws.ProviderArgs().SkipRegionValidation!)).Should().BeTrue();
    }

    private static Task<T> Value<T>(Input<T> input) => OutputUtilities.GetValueAsync(input.ToOutput());

    private static Task<bool> IsSecret<T>(Input<T> input) => Output.IsSecretAsync(input.ToOutput());
}
