// Forms that values, names and packages may have: assets and archives of each kind, aliases of each kind, a package that is registered.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");
const resourceProto = require("@pulumi/pulumi/proto/resource_pb");

const bucket = new aws.s3.Bucket("bucket");
const sources = {
    text: new pulumi.asset.StringAsset("hunter2 inside"),
    file: new pulumi.asset.FileAsset("./index.js"),
    remote: new pulumi.asset.RemoteAsset("https://example.com/a.txt"),
    folder: new pulumi.asset.FileArchive("."),
    far: new pulumi.asset.RemoteArchive("https://example.com/a.zip"),
    several: new pulumi.asset.AssetArchive({ "a.txt": new pulumi.asset.StringAsset("hunter2 inside"), "b": new pulumi.asset.FileArchive(".") }),
};
for (const [name, source] of Object.entries(sources))
    new aws.s3.BucketObject(name, { bucket: bucket.id, source });
new aws.lambda.Function("code", { role: "arn:aws:iam::123456789012:role/x", code: sources.several, runtime: "nodejs22.x", handler: "index.handler" });

const parent = new pulumi.ComponentResource("shop:index:Group", "group");
new aws.sqs.Queue("renamed", {}, {
    parent,
    aliases: [{ name: "before" }, { parent: pulumi.rootStackResource }, "urn:pulumi:other::forms::aws:sqs/queue:Queue::older", { type: "aws:sqs/old:Old" }, pulumi.output("urn:pulumi:x::y::aws:sqs/queue:Queue::z")],
});

// As a generated package does it: it registers itself, and its resources refer to that.
const reference = (async () => {
    const request = new resourceProto.RegisterPackageRequest();
    request.setName("terraform-provider");
    request.setVersion("1.0.0");
    const parameters = new resourceProto.Parameterization();
    parameters.setName("shelf");
    parameters.setVersion("2.0.0");
    request.setParameterization(parameters);
    return await new Promise((done, failed) => require("@pulumi/pulumi/runtime").getMonitor().registerPackage(request, (error, answer) => error ? failed(error) : done(answer.getRef())));
})();
const shelf = new pulumi.ProviderResource("shelf", "east", {});
class Book extends pulumi.CustomResource {
    constructor(name, options) {
        super("books:index:Book", name, { title: "x" }, options, false, reference);
    }
}
new Book("handed", { parent: new pulumi.ComponentResource("shop:index:Group", "shelves", {}, { providers: { shelf } }) });
