// The same question of an ES module.
import * as fs from "fs";
import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
fs.appendFileSync(config.require("runs"), "run\n");

const queue = new aws.sqs.Queue("queue");
new aws.ssm.Parameter("plain", { type: "String", value: queue.arn.apply(arn => `of ${arn.toLowerCase()}`) });
if (config.get("callback") === "creates")
    queue.arn.apply(arn => new aws.sns.Topic("late", { displayName: arn }));

export const arn = queue.arn;
