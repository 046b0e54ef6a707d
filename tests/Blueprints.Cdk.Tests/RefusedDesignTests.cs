using Amazon.CDK;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.Networking;
using Blueprints.Storage;
using Blueprints.Validation;

namespace Blueprints.Cdk.Tests;

/// <summary>What cannot be deployed is refused before anything is synthesised, in one sentence that says what to do.</summary>
public class RefusedDesignTests
{
    [NodeFact]
    public void A_load_balancer_without_a_certificate_is_refused() => Make(Roadmap.Phase(2), new())
        .Should().Throw<ArgumentException>().WithMessage("wiring.certificateArn is missing; allowed: the ARN of an ACM certificate in us-east-1; load balancer \"balancer\" serves HTTPS: *");

    [NodeFact]
    public void A_replica_region_without_a_certificate_is_refused() => Make(Roadmap.Phase(5), Synthesis.Wired)
        .Should().Throw<ArgumentException>().WithMessage("replicaWirings[\"us-west-2\"].certificateArn is missing; *");

    [NodeFact]
    public void An_invalid_blueprint_is_refused_with_all_its_problems() =>
        Make(new() { Name = "odd", Blocks = [new("network", new NetworkSpec { Zones = 9 }), new("web", new FleetSpec { InstanceType = "huge" })] }, new())
            .Should().Throw<InvalidInputException>().WithMessage("*zones*").WithMessage("*instanceType*");

    [NodeFact]
    public void Too_few_zones_are_refused() => Make(Roadmap.Phase(1), new() { AvailabilityZones = ["us-east-1a"] })
        .Should().Throw<ArgumentException>().WithMessage("availabilityZones has 1 zones (us-east-1a); allowed: at least 2; *");

    [NodeFact]
    public void What_CloudFormation_has_no_resource_for_is_refused() =>
        Make(new() { Name = "odd", Blocks = [new("network", new NetworkSpec()), new("db", new AuroraClusterSpec { CustomEndpoints = [new() { Name = "reports" }] })] }, new())
            .Should().Throw<NotSupportedException>().WithMessage("customEndpoints has 1; allowed: none, because CloudFormation has no resource for them; *");

    [NodeFact]
    public void A_firewall_of_a_cdn_is_refused_outside_of_us_east_1()
    {
        var cdn = new CdnSpec { Default = new() { Target = "files" }, Waf = new(), LogRetentionDays = 0 };
        var blueprint = new Blueprint { Name = "odd", Region = "eu-west-1", Blocks = [new("network", new NetworkSpec()), new("files", new ObjectStoreSpec()), new("cdn", cdn)] };

        Make(blueprint, new()).Should().Throw<NotSupportedException>()
            .WithMessage("waf is set in eu-west-1; allowed: none, because AWS keeps web ACLs of CloudFront in us-east-1; make the web ACL in a stack there and pass edge.webAclArn, or deploy with Pulumi");
    }

    [NodeFact]
    public void There_is_no_phase_six()
    {
        var make = () => new PhaseStack(new App(), "phase6", 6, new());

        make.Should().Throw<ArgumentOutOfRangeException>().WithMessage("There is no phase 6; allowed: 1 to 5.*");
    }

    static Action Make(Blueprint blueprint, BlueprintWiring wiring) => () => _ = new BlueprintStack(new App(), "odd", new() { Blueprint = blueprint, Wiring = wiring });
}
