// A web stack: network, load balancer, a group of servers, a database with a secret password, a cache.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const config = new pulumi.Config();
const zones = aws.getAvailabilityZonesOutput({ state: "available" });
const vpc = new aws.ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16" });
const subnets = [0, 1].map(i => new aws.ec2.Subnet(`public-${i}`, { vpcId: vpc.id, cidrBlock: `10.0.${i}.0/24`, availabilityZone: zones.names[i] }));
const balancer = new aws.lb.LoadBalancer("front", { subnets: subnets.map(subnet => subnet.id) });
const target = new aws.lb.TargetGroup("web", { port: 80, protocol: "HTTP", vpcId: vpc.id });
new aws.lb.Listener("http", { loadBalancerArn: balancer.arn, port: 80, defaultActions: [{ type: "forward", targetGroupArn: target.arn }] });

class Fleet extends pulumi.ComponentResource {
    constructor(name, args, opts) {
        super("shop:index:Fleet", name, args, opts);
        const template = new aws.ec2.LaunchTemplate(name, { instanceType: args.instanceType, imageId: "ami-1" }, { parent: this });
        this.group = new aws.autoscaling.Group(name, {
            minSize: 2, maxSize: 6, desiredCapacity: 3, vpcZoneIdentifiers: args.subnetIds, launchTemplate: { id: template.id, version: "$Latest" },
        }, { parent: this });
        this.registerOutputs({ groupName: this.group.name });
    }
}

new Fleet("web", { instanceType: config.get("instanceType") ?? "m7g.large", subnetIds: subnets.map(subnet => subnet.id) });
new aws.rds.Instance("db", {
    engine: "postgres", instanceClass: "db.t4g.medium", allocatedStorage: 100, storageType: "gp3", username: "app", password: config.requireSecret("password"),
});
new aws.elasticache.ReplicationGroup("cache", { description: "sessions", engine: "valkey", nodeType: "cache.t4g.small", numCacheClusters: 2 });
exports.address = balancer.dnsName;
