// Calls methods of components that another program makes.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

class Pair extends pulumi.ComponentResource {
    constructor(name) {
        super("pair:index:Pair", name, { delay: 30, label: pulumi.secret("hunter2 label"), url: undefined }, {}, true);
    }

    describe(tone) {
        return pulumi.runtime.call("pair:index:Pair/describe", { __self__: this, tone, label: this.label }, this);
    }
}

const pair = new Pair("pair");
const told = pair.describe("kind");
new aws.ssm.Parameter("told", { type: "String", value: "x", description: told.apply(answer => answer.words), tags: { label: told.apply(answer => answer.label) } });
