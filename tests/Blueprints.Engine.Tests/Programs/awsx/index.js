// Components that another program makes.
const aws = require("@pulumi/aws");
const awsx = require("@pulumi/awsx");

const vpc = new awsx.ec2.Vpc("shop", { numberOfAvailabilityZones: 2, natGateways: { strategy: "Single" } });
const balancer = new awsx.lb.ApplicationLoadBalancer("front", { subnetIds: vpc.publicSubnetIds });
const cluster = new aws.ecs.Cluster("shop", {});
new awsx.ecs.FargateService("web", {
    cluster: cluster.arn, desiredCount: 2, networkConfiguration: { subnets: vpc.privateSubnetIds },
    taskDefinitionArgs: { container: { name: "web", image: "web:1", cpu: 512, memory: 1024, essential: true, portMappings: [{ containerPort: 80, targetGroup: balancer.defaultTargetGroup }] } },
});
