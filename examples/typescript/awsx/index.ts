// The components of awsx that run inside of the program, as `@pulumi/awsx/classic` has them: what they are made of is priced.
import * as awsx from "@pulumi/awsx/classic";

const vpc = new awsx.ec2.Vpc("shop", { cidrBlock: "10.0.0.0/16", numberOfAvailabilityZones: 2, numberOfNatGateways: 1 });
const cluster = new awsx.ecs.Cluster("shop", { vpc });
const balancer = new awsx.lb.ApplicationLoadBalancer("front", { vpc, external: true });
const listener = balancer.createListener("web", { port: 80, external: true });

new awsx.ecs.FargateService("web", {
    cluster,
    desiredCount: 2,
    taskDefinitionArgs: { containers: { web: { image: "nginx:1.29", cpu: 512, memory: 1024, portMappings: [listener] } } },
});

export const url = listener.endpoint.hostname;
