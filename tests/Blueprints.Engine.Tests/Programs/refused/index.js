// What an engine refuses: two resources of one name, and values that are nested too deep.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const what = new pulumi.Config().require("what");
new aws.sqs.Queue("jobs");
if (what === "duplicate")
    new aws.sqs.Queue("jobs");

class Nested extends pulumi.CustomResource {
    constructor(name, levels) {
        let value = "bottom";
        for (let i = 1; i < levels; i++) value = { level: value };
        super("shop:index:Nested", name, { value });
    }
}
if (what === "deep")
    new Nested("deep", 512);
if (what === "deeper")
    new Nested("deeper", 600);
