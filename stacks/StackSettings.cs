using Blueprints.Validation;
using Pulumi;

namespace Blueprints.Stacks;

/// <summary>The stack's configuration, read and checked.</summary>
/// <param name="Name">The beginning of all resource names. Default: <c>app</c>; a change replaces everything.</param>
/// <param name="Blueprint">What to deploy.</param>
/// <param name="CertificateArn">The certificate for load balancers; null if none is set.</param>
/// <param name="ReplicaCertificateArns">The certificates of replica regions by region code.</param>
/// <param name="NeedsProvider">Whether the region is named for blueprints only, so that the AWS provider has to be told.</param>
sealed record StackSettings(string Name, Blueprint Blueprint, string? CertificateArn, IReadOnlyDictionary<string, string> ReplicaCertificateArns, bool NeedsProvider)
{
    const int MaxNameLength = 24;
    const string DefaultRegion = "us-east-1";

    /// <exception cref="InvalidInputException">A setting is missing or wrong.</exception>
    public static StackSettings Read()
    {
        var config = new Config("blueprints");
        var ours = config.Get("region");
        var providers = new Config("aws").Get("region");
        if (ours is not null && providers is not null && ours != providers)
            throw new InvalidInputException($"blueprints:region is \"{ours}\"; allowed: \"{providers}\", as aws:region; set one of the two only");

        var name = config.Get("name") ?? "app";
        if (!ResourceName.IsValid(name, MaxNameLength))
            throw new InvalidInputException($"blueprints:name is \"{name}\"; allowed: 1 to {MaxNameLength} of a-z, 0-9 and single inner hyphens, starting with a letter; rename it");

        var blueprint = ReadBlueprint(config, ours ?? providers);
        return new(name, blueprint, Certificate(config, blueprint), ReplicaCertificates(config, blueprint), NeedsProvider: providers is null);
    }

    static Blueprint ReadBlueprint(Config config, string? region) => (config.Get("blueprint"), config.Get("phase")) switch
    {
        ({ }, null) when config.Get("options") is not null => throw new InvalidInputException("blueprints:options is set; allowed: with blueprints:phase only; change the blueprint's file instead"),
        ({ } path, null) => FromFile(path, region),
        (null, { } phase) => FromRoadmap(phase, region, config.Get("options") is { } options ? PhaseOptions.FromJson(options, "blueprints:options") : new()),
        (null, null) => throw new InvalidInputException($"blueprints:phase is missing; allowed: {Phases}; run: pulumi config set blueprints:phase 1"),
        _ => throw new InvalidInputException("blueprints:phase and blueprints:blueprint are both set; allowed: one of them; run: pulumi config rm blueprints:phase"),
    };

    static string Phases => $"1 to {Roadmap.PhaseCount}";

    static Blueprint FromRoadmap(string phase, string? region, PhaseOptions options)
    {
        var number = phase.Length == 1 && char.IsAsciiDigit(phase[0]) ? phase[0] - '0' : 0;
        if (number < 1 || number > Roadmap.PhaseCount)
            throw new InvalidInputException($"blueprints:phase is \"{phase}\"; allowed: {Phases}; run: pulumi config set blueprints:phase 1");
        return Roadmap.Phase(number, region ?? DefaultRegion, options);
    }

    static Blueprint FromFile(string path, string? region)
    {
        var file = Path.GetFullPath(path);
        if (!File.Exists(file))
            throw new InvalidInputException($"blueprints:blueprint is \"{path}\", which is not a file ({file}); allowed: the path of a blueprint's JSON; correct it");

        var blueprint = Blueprint.FromJson(File.ReadAllText(file), path);
        if (region is not null && region != blueprint.Region)
            throw new InvalidInputException($"{path}: region is \"{blueprint.Region}\"; allowed: \"{region}\", as the stack's configuration; change one of the two");
        return blueprint;
    }

    static string? Certificate(Config config, Blueprint blueprint)
    {
        var arn = config.Get("certificateArn");
        if (arn is null && blueprint.Blocks.OfKind<LoadBalancing.LoadBalancerSpec>().Any())
        {
            throw new InvalidInputException(
                $"blueprints:certificateArn is missing; allowed: the ARN of an ACM certificate in {blueprint.Region}; the load balancer serves HTTPS: "
                + "run: pulumi config set blueprints:certificateArn <arn>");
        }

        return arn;
    }

    static Dictionary<string, string> ReplicaCertificates(Config config, Blueprint blueprint)
    {
        var arns = config.GetObject<Dictionary<string, string>>("replicaCertificateArns") ?? [];
        if (!blueprint.Blocks.OfKind<LoadBalancing.LoadBalancerSpec>().Any())
            return arns;
        foreach (var region in blueprint.ReplicaRegions.Select(replica => replica.Region).Where(region => !arns.ContainsKey(region)))
        {
            throw new InvalidInputException(
                $"blueprints:replicaCertificateArns.{region} is missing; allowed: the ARN of an ACM certificate in {region}; the load balancer serves HTTPS there too: "
                + $"run: pulumi config set --path 'blueprints:replicaCertificateArns.{region}' <arn>");
        }

        return arns;
    }
}
