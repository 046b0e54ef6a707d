// As many resources as the configuration says, in a chain of dependencies by tens: what bench/ times.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const count = new pulumi.Config().requireNumber("resources");
let before;
for (let i = 0; i < count; i++) {
    const queue = new aws.sqs.Queue(`queue-${i}`, { delaySeconds: i % 900, tags: { of: "bench", before: i % 10 === 0 ? "none" : before.arn } });
    before = queue;
}
