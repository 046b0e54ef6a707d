// The engine's side of the analyzer protocol, by the protobuf modules that the official SDK ships: node client.js PACK.dll
// Starts the pack, asks every method, and prints what it said as JSON.
const { spawn } = require("child_process");
const readline = require("readline");
const grpc = require("@grpc/grpc-js");
const messages = require("@pulumi/pulumi/proto/analyzer_pb");
const { AnalyzerClient, AnalyzerService } = require("@pulumi/pulumi/proto/analyzer_grpc_pb");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const levels = ["advisory", "mandatory", "disabled", "remediate"];
const Empty = AnalyzerService.getAnalyzerInfo.requestType;

const urn = (type, name) => `urn:pulumi:production::shop::${type}::${name}`;

function filled(message, type, name, properties) {
    message.setType(type);
    message.setUrn(urn(type, name));
    message.setName(name);
    message.setProperties(Struct.fromJavaScript(properties));
    message.setOptions(new messages.AnalyzerResourceOptions());
    return message;
}

const one = (type, name, properties) => filled(new messages.AnalyzeRequest(), type, name, properties);

function stack(...resources) {
    const request = new messages.AnalyzeStackRequest();
    request.setResourcesList(resources.map(([type, name, properties, dependencies]) => {
        const resource = filled(new messages.AnalyzerResource(), type, name, properties);
        for (const [property, urns] of Object.entries(dependencies || {})) {
            const list = new messages.AnalyzerPropertyDependencies();
            list.setUrnsList(urns);
            resource.getPropertydependenciesMap().set(property, list);
        }
        return resource;
    }));
    return request;
}

const diagnostics = response => response.getDiagnosticsList().map(found => ({
    policy: found.getPolicyname(),
    pack: `${found.getPolicypackname()}@${found.getPolicypackversion()}`,
    level: levels[found.getEnforcementlevel()],
    urn: found.getUrn(),
    message: found.getMessage(),
}));

function configuration(policies) {
    const request = new messages.ConfigureAnalyzerRequest();
    for (const [name, { level, ...properties }] of Object.entries(policies)) {
        const config = new messages.PolicyConfig();
        config.setEnforcementlevel(levels.indexOf(level));
        config.setProperties(Struct.fromJavaScript(properties));
        request.getPolicyconfigMap().set(name, config);
    }
    return request;
}

async function main(pack) {
    const child = spawn("dotnet", [pack, "127.0.0.1:1"], { stdio: ["ignore", "pipe", "inherit"] });
    try {
        const port = await new Promise((resolve, reject) => {
            readline.createInterface({ input: child.stdout }).once("line", resolve);
            child.once("exit", code => reject(new Error(`the pack ended with ${code}`)));
        });
        const client = new AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
        const ask = (method, request) => new Promise((resolve, reject) => client[method](request, (error, response) => error ? reject(error) : resolve(response)));
        const refused = (method, request) => ask(method, request).then(() => "accepted", error => error.details);

        const handshake = new messages.AnalyzerHandshakeRequest();
        handshake.setEngineAddress("127.0.0.1:1");
        await ask("handshake", handshake);
        const info = await ask("getAnalyzerInfo", new Empty());
        const policies = info.getPoliciesList();
        const template = { imageId: unknown, instanceType: "m7g.large", metadataOptions: { httpTokens: "optional" } };
        const hidden = { imageId: unknown, instanceType: "m7g.large", metadataOptions: unknown };
        const policy = { autoscalingGroupName: unknown, targetTrackingConfiguration: { predefinedMetricSpecification: { predefinedMetricType: "ASGAverageCPUUtilization" }, targetValue: 90 } };
        const [launch, tracking, queue] = ["aws:ec2/launchTemplate:LaunchTemplate", "aws:autoscaling/policy:Policy", "aws:sqs/queue:Queue"];

        const transcript = {
            plugin: (await ask("getPluginInfo", new Empty())).getVersion(),
            pack: { name: info.getName(), version: info.getVersion(), supportsConfig: info.getSupportsconfig(), policies: policies.length, types: [...new Set(policies.map(policy => policy.getPolicyType()))].sort() },
            schema: policies.find(policy => policy.getName() === "BP1308").getConfigschema().getProperties().toJavaScript(),
            analyze: diagnostics(await ask("analyze", one(launch, "web", template))),
            analyzeUnknown: diagnostics(await ask("analyze", one(launch, "web", hidden))),
            analyzePolicy: diagnostics(await ask("analyze", one(tracking, "web", policy))),
        };
        await ask("configure", configuration({ BP1507: { level: "advisory" }, BP1308: { level: "mandatory", mostPercent: 95 } }));
        transcript.configured = diagnostics(await ask("analyze", one(launch, "web", template))).concat(diagnostics(await ask("analyze", one(tracking, "web", policy))));
        transcript.refused = await refused("configure", configuration({ BP1308: { level: "mandatory", mostPercent: 1000 } }));
        const configure = new messages.AnalyzerStackConfigureRequest();
        configure.setStack("production");
        configure.setProject("shop");
        configure.setDryRun(true);
        await ask("configureStack", configure);
        transcript.analyzeStack = diagnostics(await ask("analyzeStack", stack(
            [queue, "orders", { receiveWaitTimeSeconds: 20 }],
            [queue, "mails", { receiveWaitTimeSeconds: 20, redrivePolicy: unknown }, { redrivePolicy: [urn(queue, "mails-dlq")] }],
            [queue, "mails-dlq", { messageRetentionSeconds: 1209600 }])));
        const mended = response => response.getRemediationsList().map(mend => ({ policy: mend.getPolicyname(), description: mend.getDescription(), properties: mend.getProperties().toJavaScript() }));
        transcript.remediateUnasked = mended(await ask("remediate", one(launch, "web", template)));
        await ask("configure", configuration({ BP1507: { level: "remediate" }, BP1209: { level: "remediate" } }));
        transcript.remediate = mended(await ask("remediate", one(launch, "web", template))).concat(mended(await ask("remediate", one(launch, "web", hidden))));
        console.log(JSON.stringify(transcript, undefined, 2));
        client.close();
    } finally {
        child.kill();
    }
}

main(process.argv[2]).catch(error => {
    console.error(error);
    process.exit(1);
});
