// A program that makes components for programs in other languages, by the official client's own server.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

class Pair extends pulumi.ComponentResource {
    constructor(name, inputs, options) {
        super("pair:index:Pair", name, inputs, options);
        this.first = new aws.sqs.Queue(`${name}-first`, { delaySeconds: inputs.delay }, { parent: this });
        this.second = new aws.sqs.Queue(`${name}-second`, { tags: { first: this.first.name } }, { parent: this });
        this.registerOutputs({ url: this.first.url, label: inputs.label });
    }
}

pulumi.provider.main({
    version: "1.0.0",
    construct: async (name, type, inputs, options) => {
        const pair = new Pair(name, inputs, options);
        return { urn: pair.urn, state: { url: pair.first.url, label: inputs.label } };
    },
    call: async (token, inputs) => {
        if (token !== "pair:index:Pair/describe")
            throw new Error(`there is no ${token}`);
        return { outputs: { words: pulumi.interpolate`a ${inputs.tone} pair`, label: inputs.label } };
    },
}, process.argv.slice(2));
