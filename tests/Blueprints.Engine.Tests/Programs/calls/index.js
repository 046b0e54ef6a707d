// Functions in both forms, by a provider of another region, and through a transform of all calls.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");
const k8s = require("@pulumi/kubernetes");

pulumi.runtime.registerInvokeTransform(call => call.token === "aws:index/getService:getService" ? { args: { ...call.args, serviceId: "sqs" }, opts: call.opts } : undefined);
const far = new aws.Provider("far", { region: "ap-south-1" });
const key = new aws.kms.Key("key");

module.exports = async () => {
    new aws.ssm.Parameter("told", {
        type: "String",
        value: "x",
        tags: {
            zone: (await aws.getAvailabilityZones({ state: "available" })).names[1],
            image: aws.ec2.getAmiOutput({ mostRecent: true, owners: ["amazon"] }).id,
            region: (await aws.getRegion()).region,
            far: (await aws.getRegion({}, { provider: far })).region,
            farToo: aws.getRegionOutput({}, { provider: far }).region,
            account: (await aws.getCallerIdentity()).accountId,
            partition: (await aws.getPartition()).partition,
            service: (await aws.getService({ serviceId: "s3" })).dnsName,
            sealed: aws.secretsmanager.getRandomPasswordOutput({}).randomPassword,
            later: aws.iam.getPolicyDocumentOutput({ statements: [{ actions: ["kms:Decrypt"], resources: [key.arn] }] }).json,
        },
    });
    new k8s.yaml.ConfigFile("manifests", { file: "manifests.yaml" });
};
