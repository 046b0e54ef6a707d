using Blueprints.Catalog;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Resources;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Estimation.Tests.Cost.Resources;
using Blueprints.Graph;
using Blueprints.Validation;
using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Usage;

public sealed class UsageProfileTests
{
    // Keys that say what a resource is, or that it has something which most do not, and not how much it is used.
    static readonly string[] Settings =
    [
        "additional_domain_controllers", "architecture", "custom_ssl_certificates", "dx_connection_type", "endpoint_type", "fast_snapshot_restore_hours", "instance_tier", "instances",
        "macos_subscriptions", "memory_mb", "monthly_hours", "monthly_hrs", "operating_system", "reserved_instance_payment_option", "reserved_instance_term", "reserved_instance_type",
        "sms_subscriptions", "vcpu_count", "monthly_encryption_requests", "monthly_log_lines", "monthly_shield_requests",
        "intelligent_tiering", "standard_infrequent_access", "one_zone_infrequent_access", "glacier_instant_retrieval", "glacier_flexible_retrieval", "glacier_deep_archive",
    ];

    // Keys that only count where a file gives them: what most resources do not have, prices of one's own, and how usage files of other tools group or count.
    static readonly string[] WhereTold =
    [
        "api_throughput_limit", "backtrack_window_hrs", "cloudwatch", "db", "ec2", "elb", "lb", "managed_rule_group_rules", "monthly_additional_performance_insights_requests", "monthly_duration_secs", "monthly_inbound_data_transfer_gb", "monthly_outbound_data_transfer_gb",
        "monthly_provisioned_long_term_retrieval_gb", "object_tags", "parameter_storage_hrs", "rule_group_rules", "sms_notification_price",
    ];

    // Its deliveries are those of its topic, whose profile counts them.
    const string Subscription = "aws:sns/topicSubscription:TopicSubscription";

    public static TheoryData<string> Types => [.. GraphBillables.Types];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_key_that_a_kind_asks_for_is_in_every_profile(string type)
    {
        foreach (var profile in UsageFile.Profiles.Select(UsageFile.Profile))
        {
            foreach (var (resource, graph) in Variants(type))
            {
                var usage = profile.Of(resource);
                var sheet = new CostSheet(PriceCatalog.Shipped, "us-east-1", new(PriceCatalog.Shipped));
                foreach (var billable in GraphBillables.Of(new(graph), resource, usage))
                    billable.AddTo(sheet);

                sheet.UnknownUsage.Select(item => $"{item.UsageKey} of {resource.Inputs}").Should().BeEmpty();
                usage.Asked.Where(key => !key.Contains('.') && !Settings.Contains(key) && !WhereTold.Contains(key) && type != Subscription).Except(usage.Keys).Should().BeEmpty($"{profile.Source} has no such key for {type}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_larger_profile_never_costs_less(string type)
    {
        foreach (var (_, graph) in Variants(type))
        {
            var costs = UsageFile.Profiles.Select(name => new CostEstimator(PriceCatalog.Shipped).Estimate(graph, new GraphUse { Usage = UsageFile.Profile(name) }, "it")).ToList();

            costs.Select(cost => cost.Monthly.Expected.Usd).Should().BeInAscendingOrder();
            costs.Should().OnlyContain(cost => cost.Warnings.IsEmpty, "a profile is no mistake of the user");
        }
    }

    [Fact]
    public void A_file_of_ones_own_counts_before_a_profile_and_a_profile_before_a_larger_one()
    {
        var queue = Resource("aws:sqs/queue:Queue", "jobs");
        decimal Requests(UsageFile usage) => usage.Of(queue).Of("monthly_requests").Quantity!.Value.Expected;

        Requests(UsageFile.Profile("small").Over(UsageFile.Profile("large"))).Should().Be(1_000_000);
        Requests(UsageFile.Parse("resource_usage:\n  jobs: { monthly_requests: 7 }", "u.yml").Over(UsageFile.Profile("medium"))).Should().Be(7);
        Requests(UsageFile.Parse("resource_usage:\n  other: { monthly_requests: 7 }", "u.yml").Over(UsageFile.Profile("medium"))).Should().Be(10_000_000);
        Requests(UsageFile.Profile("medium").Over(UsageFile.Parse("resource_usage:\n  jobs: { monthly_requests: 7 }", "u.yml"))).Should().Be(7, "what is said of one resource counts before what is said of all");
    }

    [Fact]
    public void A_line_says_which_profile_it_follows() =>
        new CostEstimator(PriceCatalog.Shipped).Estimate(new ResourceGraph([Resource("aws:sqs/queue:Queue", "jobs")]), new GraphUse { Usage = UsageFile.Profile("medium") }, "it")
            .Items.Should().Contain(item => item.Assumption.StartsWith("profile medium:"));

    [Fact]
    public void An_unknown_profile_is_refused() =>
        FluentActions.Invoking(() => UsageFile.Profile("huge")).Should().Throw<InvalidInputException>().WithMessage("*allowed: small, medium, large*");

    [Fact]
    public void The_page_lists_what_the_profiles_say()
    {
        var page = File.ReadAllLines(Path.Combine(KindsPageTests.Root(), "docs", "usage-profiles.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1].Trim('`'), cells => cells[2..5].Select(cell => decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)).ToArray());
        var queue = Resource("aws:sqs/queue:Queue", "jobs");

        page.Should().HaveCountGreaterThan(150);
        foreach (var (profile, at) in UsageFile.Profiles.Select((name, at) => (UsageFile.Profile(name), at)))
        {
            foreach (var key in profile.Of(queue).Keys)
                profile.Of(queue).Of(key).Quantity!.Value.Expected.Should().Be(page[key][at]);
        }
    }

    static IEnumerable<(GraphResource Resource, ResourceGraph Graph)> Variants(string type) => KindsPageTests.Variants.Select(variant =>
    {
        var resource = Resource(type, "it", variant, ("launchTemplate", KindsPageTests.Template));
        return (resource, new ResourceGraph(type == KindsPageTests.Template.Type ? [resource] : [resource, KindsPageTests.Template]));
    });
}
