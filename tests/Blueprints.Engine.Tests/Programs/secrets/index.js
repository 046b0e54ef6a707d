// A program that is careless with its secrets: it prints them in every way that there is, and ends with them on its lips.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const config = new pulumi.Config();
const key = config.require("key");
const made = pulumi.secret("hunter2-made-here");

console.log(`printed ${key}`);
console.error(`printed as JSON ${JSON.stringify({ key })}`);
pulumi.log.info(`told ${key}`);
pulumi.log.warn(`warned of ${Buffer.from(key).toString("base64")} and ${encodeURIComponent(key)}`);

new aws.ssm.Parameter("plain", { type: "String", value: "eu-central-1", description: `postgres://admin:${key}@db` });
new aws.ec2.Subnet("beside", { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24", availabilityZone: "eu-central-1a" });
const sealed = new aws.ssm.Parameter("sealed", { type: "String", value: made });
new aws.sqs.Queue("named", { name: "by-name-only" }, { additionalSecretOutputs: ["name"] });
exports.returned = pulumi.secret({ inside: "hunter2-in-an-output" });

if (config.getBoolean("trouble"))
    sealed.value.apply(value => { throw new Error(`no luck with ${value}, by-name-only and ${key}`); });
else
    sealed.urn.apply(() => pulumi.log.warn("late hunter2-made-here"));
