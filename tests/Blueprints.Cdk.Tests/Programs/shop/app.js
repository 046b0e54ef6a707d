// A shop with the constructs that people use most: a network, a service behind a load balancer, a database in a nested stack, functions from a folder and as SAM.
const { App, Stack, NestedStack, Duration, RemovalPolicy } = require("aws-cdk-lib");
const ec2 = require("aws-cdk-lib/aws-ec2");
const ecs = require("aws-cdk-lib/aws-ecs");
const patterns = require("aws-cdk-lib/aws-ecs-patterns");
const lambda = require("aws-cdk-lib/aws-lambda");
const rds = require("aws-cdk-lib/aws-rds");
const s3 = require("aws-cdk-lib/aws-s3");
const sqs = require("aws-cdk-lib/aws-sqs");
const sam = require("aws-cdk-lib/aws-sam");
const { SqsEventSource } = require("aws-cdk-lib/aws-lambda-event-sources");

class Data extends NestedStack {
    constructor(scope, id, { vpc }) {
        super(scope, id);
        this.database = new rds.DatabaseInstance(this, "Database", {
            vpc,
            engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 }),
            instanceType: ec2.InstanceType.of(ec2.InstanceClass.M7G, ec2.InstanceSize.LARGE),
            multiAz: true,
            allocatedStorage: 200,
            storageType: rds.StorageType.GP3,
            removalPolicy: RemovalPolicy.DESTROY,
        });
    }
}

class Shop extends Stack {
    constructor(scope, id) {
        super(scope, id, { description: "A shop" });
        const vpc = new ec2.Vpc(this, "Network", { maxAzs: 2, natGateways: 1 });
        const data = new Data(this, "Data", { vpc });
        const cluster = new ecs.Cluster(this, "Cluster", { vpc });
        const web = new patterns.ApplicationLoadBalancedFargateService(this, "Web", {
            cluster,
            cpu: 1024,
            memoryLimitMiB: 2048,
            desiredCount: 3,
            taskImageOptions: { image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:stable"), environment: { DATABASE: data.database.dbInstanceEndpointAddress } },
        });
        const scaling = web.service.autoScaleTaskCount({ minCapacity: 3, maxCapacity: 9 });
        scaling.scaleOnCpuUtilization("Cpu", { targetUtilizationPercent: 60 });

        const queue = new sqs.Queue(this, "Orders", { visibilityTimeout: Duration.seconds(60) });
        const work = new lambda.Function(this, "Work", { runtime: lambda.Runtime.NODEJS_22_X, architecture: lambda.Architecture.ARM_64, memorySize: 512, handler: "index.handler", code: lambda.Code.fromAsset("handler") });
        work.addEventSource(new SqsEventSource(queue));
        const files = new s3.Bucket(this, "Files", { encryption: s3.BucketEncryption.S3_MANAGED, autoDeleteObjects: false });
        files.grantRead(work);

        new ec2.BastionHostLinux(this, "Bastion", { vpc, instanceType: new ec2.InstanceType("t4g.nano"), machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }) });
    }
}

class Api extends Stack {
    constructor(scope, id) {
        super(scope, id);
        this.templateOptions.transforms = ["AWS::Serverless-2016-10-31"];
        new sam.CfnFunction(this, "Hello", { runtime: "nodejs22.x", handler: "index.handler", inlineCode: "exports.handler = async () => 1", memorySize: 256, events: { get: { type: "HttpApi", properties: { path: "/", method: "get" } } } });
        new sam.CfnSimpleTable(this, "Table", {});
    }
}

const app = new App();
new Shop(app, "Shop");
new Api(app, "Api");
