// Notes each of its runs in a file. Its callbacks on unknown values only work out text, but for the one that it is asked for.
const fs = require("fs");
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const config = new pulumi.Config();
fs.appendFileSync(config.require("runs"), "run\n");

const queue = new aws.sqs.Queue("queue");
const both = pulumi.all([queue.arn, queue.url]);
new aws.ssm.Parameter("plain", {
    type: "String",
    value: both.apply(([arn, url]) => JSON.stringify({ arn, host: `https://${url.split("/")[2]}` })),
    description: pulumi.interpolate`of ${queue.arn}`,
    tags: { json: pulumi.jsonStringify({ arn: queue.arn }), joined: pulumi.concat(queue.arn, "!") },
});

const late = name => new aws.sns.Topic(name);
if (config.get("callback") === "creates")
    queue.arn.apply(arn => new aws.sns.Topic("late", { displayName: arn }));
if (config.get("callback") === "calls")
    queue.arn.apply(arn => { late("late"); return arn; });
