const aws = require("@pulumi/aws");

new aws.sqs.Queue("before", {});
throw new Error("the price of milk is missing");
