// A program that asks the account about what is there, and goes on at once with what it is told.
const aws = require("@pulumi/aws");

module.exports = async () => {
    const vpc = await aws.ec2.getVpc({ default: true });
    const subnets = await aws.ec2.getSubnets({ filters: [{ name: "vpc-id", values: [vpc.id] }] });
    const image = await aws.ssm.getParameter({ name: "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64" });
    const database = JSON.parse((await aws.secretsmanager.getSecretVersion({ secretId: "database" })).secretString);
    const cluster = await aws.eks.getCluster({ name: "main" });
    Buffer.from(cluster.certificateAuthorities[0].data, "base64");
    new aws.ec2.Subnet("own", { vpcId: vpc.id, cidrBlock: vpc.cidrBlock });
    subnets.ids.forEach((subnetId, i) => new aws.ec2.Instance(`web-${i}`, { subnetId, ami: image.value, instanceType: "m7g.large", userData: `password=${database.password}` }));
    aws.ec2.getSubnetOutput({ id: subnets.ids[0] }).availabilityZone.apply(zone => new aws.ebs.Volume("data", { availabilityZone: zone, size: 10 }));
    return { cluster: cluster.name };
};
