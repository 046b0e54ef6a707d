import * as aws from "@pulumi/aws";

const names: readonly string[] = ["orders", "mails"];
const queues = names.map(name => new aws.sqs.Queue(name, { fifoQueue: name === "orders" }));

export const urls = queues.map(queue => queue.url);
