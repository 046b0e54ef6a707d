using Blueprints;
using Blueprints.Aws;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var phase = config.GetInt32("phase") ?? 2;

    // A blueprint is plain data: change it here, or read it from a file with Blueprint.FromJson.
    var blueprint = Roadmap.Phase(phase, new Config("aws").Get("region") ?? "us-east-1");

    // The name begins the names of all resources: it stays when the phase changes, so that nothing is replaced.
    var service = new BlueprintComponent("app", new()
    {
        Blueprint = blueprint,
        CertificateArn = phase > 1 ? (Input<string>)config.Require("certificateArn") : null,
        ReplicaCertificateArns = blueprint.ReplicaRegions.ToDictionary(replica => replica.Region, replica => (Input<string>)config.Require($"certificateArn-{replica.Region}")),
    });
    return service.StackOutputs();
});
