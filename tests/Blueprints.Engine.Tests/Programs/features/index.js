// What the engine has to get right beside plain resources: transforms, secrets, stack references, providers, dynamic providers, reads, hooks, deep values.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

pulumi.runtime.registerResourceTransform(args => args.type === "aws:s3/bucket:Bucket"
    ? { props: { ...args.props, tags: { ...args.props.tags, team: "shop" } }, opts: args.opts }
    : undefined);

const network = new pulumi.StackReference("acme/network/prod");
const west = new aws.Provider("west", { region: "us-west-2" });
const key = new aws.kms.Key("key", {}, { provider: west });
new aws.s3.Bucket("plain", { bucket: "plain" });
new aws.s3.Bucket("own", { tags: { secret: pulumi.secret("hunter2"), key: key.arn } }, {
    transforms: [args => ({ props: { ...args.props, forceDestroy: true }, opts: args.opts })],
    ignoreChanges: ["tags.extra"],
});
new aws.ec2.Subnet("own", { vpcId: network.getOutput("vpcId"), cidrBlock: "10.0.0.0/24" });
aws.ec2.Vpc.get("existing", "vpc-1");

class Outer extends pulumi.ComponentResource {
    constructor(name, opts) {
        super("shop:index:Outer", name, {}, opts);
        new aws.sqs.Queue(`${name}-inner`, {}, { parent: this });
    }
}
new Outer("outer", { providers: [west], transforms: [args => ({ props: { ...args.props, delaySeconds: 7 }, opts: args.opts })] });

new pulumi.dynamic.Resource({ create: async inputs => ({ id: "1", outs: inputs }) }, "dynamic", { size: 3 });

let deep = "bottom";
for (let i = 0; i < 60; i++) deep = { level: deep };
new aws.ssm.Parameter("deep", { type: "String", value: "x", tags: { deep: pulumi.output(deep).apply(JSON.stringify) } });
new pulumi.dynamic.Resource({ create: async inputs => ({ id: "2", outs: inputs }) }, "nested", { deep });

const hook = new pulumi.ResourceHook("note", async args => { pulumi.log.warn(`hook for ${args.name}`); }, { onDryRun: true });
new aws.sns.Topic("hooked", {}, { hooks: { beforeCreate: [hook] } });
