// Uses a component that another program makes; a transform of the stack reaches its children there.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

pulumi.runtime.registerResourceTransform(args => args.type === "aws:sqs/queue:Queue" ? { props: { ...args.props, kmsMasterKeyId: "alias/aws/sqs" }, opts: args.opts } : undefined);

class Pair extends pulumi.ComponentResource {
    constructor(name, inputs, options) {
        super("pair:index:Pair", name, { ...inputs, url: undefined }, options, true);
    }
}

const west = new aws.Provider("west", { region: "us-west-2" });
const pair = new Pair("pair", { delay: 30, label: pulumi.secret("hunter2") }, { providers: { aws: west } });
new aws.ssm.Parameter("label", { type: "String", value: pair.label, description: pulumi.interpolate`${pair.url}` });
