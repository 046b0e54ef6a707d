// A web shop as a team would write it. Nothing here knows of blueprints; `blueprints cost examples/typescript/shop` prices it.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const servers = new pulumi.Config().requireNumber("servers");
const zones = aws.getAvailabilityZonesOutput({ state: "available" }).names;

const vpc = new aws.ec2.Vpc("shop", { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
const gateway = new aws.ec2.InternetGateway("shop", { vpcId: vpc.id });
const routes = new aws.ec2.RouteTable("shop", { vpcId: vpc.id, routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: gateway.id }] });
const subnets = [0, 1].map(i => {
    const subnet = new aws.ec2.Subnet(`public-${i}`, { vpcId: vpc.id, cidrBlock: `10.0.${i}.0/24`, availabilityZone: zones[i], mapPublicIpOnLaunch: true });
    new aws.ec2.RouteTableAssociation(`public-${i}`, { subnetId: subnet.id, routeTableId: routes.id });
    return subnet;
});

const balancer = new aws.lb.LoadBalancer("shop", { subnets: subnets.map(subnet => subnet.id) });
const targets = new aws.lb.TargetGroup("shop", { vpcId: vpc.id, port: 8080, protocol: "HTTP" });
new aws.lb.Listener("http", { loadBalancerArn: balancer.arn, port: 80, defaultActions: [{ type: "forward", targetGroupArn: targets.arn }] });

const image = aws.ec2.getAmiOutput({ owners: ["amazon"], mostRecent: true, filters: [{ name: "name", values: ["al2023-ami-2023*-arm64"] }] });
const template = new aws.ec2.LaunchTemplate("web", { imageId: image.id, instanceType: "m7g.large" });
new aws.autoscaling.Group("web", {
    minSize: servers, maxSize: 3 * servers, desiredCapacity: servers, vpcZoneIdentifiers: subnets.map(subnet => subnet.id),
    launchTemplate: { id: template.id, version: "$Latest" }, targetGroupArns: [targets.arn],
});

new aws.rds.Instance("db", { engine: "postgres", instanceClass: "db.m7g.large", allocatedStorage: 100, storageType: "gp3", multiAz: true, manageMasterUserPassword: true, username: "shop" });
const orders = new aws.sqs.Queue("orders", {});

export const url = pulumi.interpolate`http://${balancer.dnsName}`;
export const queue = orders.url;
