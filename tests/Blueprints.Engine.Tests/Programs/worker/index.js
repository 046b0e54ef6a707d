// A queue with its workers, and a topic that is created from a value known only after deployment.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const dead = new aws.sqs.Queue("dead", { messageRetentionSeconds: 1209600 });
const jobs = new aws.sqs.Queue("jobs", { visibilityTimeoutSeconds: 120, redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 5 }) });
const assume = aws.iam.getPolicyDocumentOutput({ statements: [{ actions: ["sts:AssumeRole"], principals: [{ type: "Service", identifiers: ["ecs-tasks.amazonaws.com"] }] }] });
const role = new aws.iam.Role("worker", { assumeRolePolicy: assume.json });
const cluster = new aws.ecs.Cluster("workers", {});
const task = new aws.ecs.TaskDefinition("worker", {
    family: "worker", cpu: "512", memory: "1024", networkMode: "awsvpc", requiresCompatibilities: ["FARGATE"], executionRoleArn: role.arn,
    containerDefinitions: pulumi.jsonStringify([{ name: "worker", image: "worker:1", environment: [{ name: "QUEUE", value: jobs.url }] }]),
});
new aws.ecs.Service("worker", { cluster: cluster.arn, taskDefinition: task.arn, desiredCount: 2, launchType: "FARGATE", networkConfiguration: { subnets: ["subnet-1"] } });
jobs.arn.apply(arn => new aws.sns.Topic("late", { displayName: arn.split(":").pop() }));
