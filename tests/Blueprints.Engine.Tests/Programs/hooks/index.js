// Hooks that fail: before or after a resource is made, as the configuration says; others only warn.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const fails = new pulumi.Config().require("fails");
const hook = (name, options) => new pulumi.ResourceHook(name, async () => { throw new Error(`no milk for ${name}`); }, { onDryRun: true, ...options });

new aws.sqs.Queue("warned", {}, { hooks: { beforeCreate: [hook("early", { ignoreErrors: true })], afterCreate: [hook("late", { ignoreErrors: true })] } });
new aws.sqs.Queue("deployed", {}, { hooks: { beforeCreate: [hook("later", { onDryRun: false })] } });
if (fails === "before")
    new aws.sqs.Queue("failed", {}, { hooks: { beforeCreate: [hook("first")] } });
if (fails === "after")
    new aws.sqs.Queue("failed", {}, { hooks: { afterCreate: [hook("last")] } });
