using System.Globalization;
using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>
/// An Elastic Beanstalk environment, which is free itself: its instances with their root volumes, and its load balancer, as its settings say. Defaults: Elastic Beanstalk
/// Developer Guide, "General options for all environments". Rule: Elastic Beanstalk pricing page.
/// </summary>
sealed class BeanstalkAdapter : ResourceAdapter
{
    const string DefaultType = "t3.micro";
    const int DefaultMost = 4;
    const int DefaultDatabaseGiB = 5;

    public override string Type => "aws:elasticbeanstalk/environment:Environment";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var settings = Settings(resource);
        var usage = component.Usage ?? Usage.ResourceUsage.None;
        var single = settings("aws:elasticbeanstalk:environment", "EnvironmentType") == "SingleInstance";
        yield return Instances(resource, component, settings, single) with { Usage = Part(usage, "ec2") };
        if (!single)
            yield return Balancer(resource, component, settings("aws:elasticbeanstalk:environment", "LoadBalancerType") ?? "classic");
        if (!single && settings("aws:ec2:vpc", "ELBScheme") != "internal")
            yield return new PublicAddress { Block = component.Block, Resource = resource.Name, Type = Type, Count = BalancerZones(settings), Holder = "one in each zone of the load balancer" };
        if (settings("aws:rds:dbinstance", "DBInstanceClass") is { } database)
            yield return Database(resource, component, settings, database) with { Usage = Part(usage, "db") };
        if (usage.Below("cloudwatch") is { IsEmpty: false } logs)
            yield return new LogVolume { Block = component.Block, Resource = resource.Name, Type = Type, Usage = logs };
    }

    Servers Instances(GraphResource resource, ComponentView component, Func<string, string, string?> settings, bool single)
    {
        var type = settings("aws:ec2:instances", "InstanceTypes")?.Split(',')[0].Trim() ?? settings("aws:autoscaling:launchconfiguration", "InstanceType") ?? DefaultType;
        var fewest = single ? 1 : Number(settings("aws:autoscaling:asg", "MinSize")) ?? 1;
        return new()
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            InstanceType = type,
            Min = fewest,
            Max = single ? 1 : Math.Max(fewest, Number(settings("aws:autoscaling:asg", "MaxSize")) ?? DefaultMost),
            Spot = settings("aws:ec2:instances", "EnableSpot") == "true",
            Root = Volumes.Root(null) with
            {
                Kind = settings("aws:autoscaling:launchconfiguration", "RootVolumeType") ?? "gp2",
                GiB = Number(settings("aws:autoscaling:launchconfiguration", "RootVolumeSize")) ?? 8,
                Iops = Number(settings("aws:autoscaling:launchconfiguration", "RootVolumeIOPS")) ?? 0,
            },
            PublicAddress = settings("aws:ec2:vpc", "AssociatePublicIpAddress") == "true",
            UnlimitedCredits = TemplateView.Unlimited(type, null),
        };
    }

    // Usage files of other tools give the keys of each part below its name; ours take them beside each other too.
    static Usage.ResourceUsage Part(Usage.ResourceUsage usage, string name) => usage.Below(name) is { IsEmpty: false } part ? part : usage;

    // Defaults: 5 GB, MySQL, one zone.
    RdsInstance Database(GraphResource resource, ComponentView component, Func<string, string, string?> settings, string instanceClass)
    {
        const string Space = "aws:rds:dbinstance";
        return new()
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            Engine = settings(Space, "DBEngine") ?? "mysql",
            EngineVersion = settings(Space, "DBEngineVersion") ?? "",
            InstanceClass = instanceClass,
            MultiAz = settings(Space, "MultiAZDatabase") == "true",
            StorageType = "gp2",
            StorageGiB = Number(settings(Space, "DBAllocatedStorage")) ?? DefaultDatabaseGiB,
            BackupRetentionDays = 0,
        };
    }

    Billable Balancer(GraphResource resource, ComponentView component, string kind) => kind switch
    {
        "application" => new ApplicationLoadBalancer { Usage = Part(component.Usage ?? Usage.ResourceUsage.None, "lb"), Block = component.Block, Resource = resource.Name, Type = Type, Internal = false, Rules = 0 },
        "network" => new NetworkLoadBalancer { Usage = Part(component.Usage ?? Usage.ResourceUsage.None, "lb"), Block = component.Block, Resource = resource.Name, Type = Type, Protocol = "TCP" },
        _ => Rated(resource, component,
            RatedLine.Fixed("Load balancer hours (classic)", "clb/hour", Quantities.Month.Hours, "one load balancer, all month"),
            RatedLine.Use("Data processed", "clb/data-processed", Part(component.Usage ?? Usage.ResourceUsage.None, "elb").Of("monthly_data_processed_gb", "processed_bytes_gb"))),
    };

    RatedResource Rated(GraphResource resource, ComponentView component, params ReadOnlySpan<RatedLine> lines) =>
        new() { Block = component.Block, Resource = resource.Name, Type = Type, Lines = [.. lines] };

    static Func<string, string, string?> Settings(GraphResource resource)
    {
        JsonElement? inputs = resource.Inputs;
        var settings = inputs.Items("settings").Select(setting => (Space: setting.At("namespace").Text(), Name: setting.At("name").Text(), Value: setting.At("value").Text())).ToList();
        return (space, name) => settings.FirstOrDefault(setting => setting.Space == space && setting.Name == name).Value;
    }

    static int BalancerZones(Func<string, string, string?> settings) =>
        Math.Max(2, (settings("aws:ec2:vpc", "ELBSubnets") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Length);

    static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
