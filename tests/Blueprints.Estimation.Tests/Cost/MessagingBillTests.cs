using Blueprints.Catalog;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Load;
using Blueprints.Events;
using Blueprints.Queues;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>Bills of SQS, SNS, EventBridge, MSK and Amazon MQ, by their pricing pages. 7,300,000 requests a month make 730,000 jobs.</summary>
public sealed class MessagingBillTests
{
    static readonly Workload Jobs = Quiet with { JobsPerRequest = 0.1m, RequestKilobytes = 1 };

    static CostEstimate Estimate(Blueprint design, Workload? workload = null) => Bill.Of(design, workload ?? Jobs, PriceCatalog.Shipped);

    static Blueprint Worked(BlockSpec block, decimal? kilobytes = null) => Of(Closed, [new("web", Fleet), new("it", block), new("workers", Fleet)],
        Call("users", "web"), Call("web", "it", carries: TrafficClass.Jobs, kilobytes: kilobytes), Call("it", "workers"));

    [Fact]
    public void Requests_become_jobs_once_and_stay_jobs()
    {
        var load = BlueprintLoad.Of(Worked(new QueueSpec()), Jobs);

        load.CallsTo("it").Should().Be(new TrafficMix(0, 0, 0, 730_000));
        load.CallsTo("workers").Should().Be(load.CallsTo("it"));
    }

    [Fact]
    public void A_message_is_three_requests_and_the_first_million_is_free()
    {
        // 730,000 × 3 = 2,190,000; 1,000,000 of them free.
        var bill = Estimate(Worked(new QueueSpec()));

        bill.Usd("it", "Queue requests (standard)").Should().Be(1.19m * 0.40m);
    }

    [Fact]
    public void Each_64_kilobytes_begun_are_a_request()
    {
        // 100 KB: sent 2, received 2, deleted 1: 3,650,000.
        var bill = Estimate(Worked(new QueueSpec { Fifo = true }, kilobytes: 100));

        bill.Usd("it", "Queue requests (FIFO)").Should().Be(2.65m * 0.50m);
    }

    [Fact]
    public void Idle_workers_poll_once_each_wait()
    {
        // Three workers, 2,628,000 s a month, 20 s each: 394,200, and none if they are always busy.
        var line = Estimate(Worked(new QueueSpec())).Line("it", "Empty receives");

        line.Quantity.Should().Be(new Cases(0, 0.3942m, 0.3942m));
    }

    [Fact]
    public void Ten_alarms_of_an_account_are_free() => Estimate(Worked(new QueueSpec())).Usd("it", "Alarms").Should().Be(0);

    [Fact]
    public void A_topic_pays_what_is_published_and_filtered_by_body()
    {
        var topic = new TopicSpec { Subscriptions = [new() { Queue = "all" }, new() { Queue = "some", FilterPolicy = "{}", FilterOnBody = true }] };
        var design = Of(Closed, [new("web", Fleet), new("it", topic), new("all", new QueueSpec()), new("some", new QueueSpec())],
            Call("users", "web"), Call("web", "it", callsPerCall: 2, carries: TrafficClass.Jobs), Call("it", "all"), Call("it", "some", callsPerCall: 0.5m));

        var bill = Estimate(design);

        // 1,460,000 publishes, a million free; 2,190,000 deliveries for nothing.
        bill.Usd("it", "Topic publishes (standard)").Should().Be(0.46m * 0.50m);
        bill.Line("it", "Topic deliveries to queues").Quantity.Expected.Should().Be(2.19m);
        bill.Unpriced.Should().ContainSingle(item => item.Sku == "sns/payload-filtering");
    }

    [Fact]
    public void A_bus_pays_events_archive_and_schedules()
    {
        var bus = new EventBusSpec { ArchiveDays = 365, Rules = [new() { Name = "r", Pattern = "{}", Target = "q" }], Schedules = [new() { Name = "s", Expression = "rate(1 minute)", Target = "q" }] };
        var design = Of(Closed, [new("web", Fleet), new("it", bus), new("q", new QueueSpec())], Call("users", "web"), Call("web", "it", carries: TrafficClass.Jobs, kilobytes: 128 * Millionth), Call("it", "q"));

        var bill = Estimate(design);

        // 134 KB begin three times 64 KB; 730,000 × 128 × 1.048576 KB are 93.44 GB, kept twelve months.
        bill.Usd("it", "Events (EventBridge)").Should().Be(2.19m * 1.00m);
        bill.Usd("it", "Events archived").Should().BeApproximately(93.44m * 0.10m, 0.000001m);
        bill.Usd("it", "Event archive").Should().BeApproximately(93.44m * 12 * 0.023m, 0.0001m);
        bill.Line("it", "Schedule runs").Quantity.Expected.Should().Be(0.0438m);
    }

    [Fact]
    public void Kafka_pays_brokers_and_the_volumes_that_grow()
    {
        var bill = Estimate(Worked(new KafkaSpec()));

        bill.Usd("it", "Broker hours (kafka.m7g.large)").Should().Be(2 * 730 * 0.204m);
        bill.Line("it", "Broker storage").Quantity.Should().Be(new Cases(200, 200, 1_000));
    }

    [Fact]
    public void Serverless_kafka_pays_cluster_and_partitions() =>
        Estimate(Worked(new KafkaSpec { Serverless = true, Partitions = 40 })).Usd("it", "Partition hours").Should().Be(40 * 730 * 0.0015m);

    [Fact]
    public void Rabbit_pays_the_cluster_as_a_whole_and_a_secret()
    {
        var bill = Estimate(Worked(new RabbitMqSpec()));

        bill.Usd("it", "Broker hours (mq.m5.large, RabbitMQ)").Should().Be(730 * 0.864m);
        bill.Usd("it", "Master password").Should().Be(0.40m);
    }

    [Fact]
    public void A_broker_without_a_price_is_told() => Estimate(Worked(new RabbitMqSpec { InstanceType = "mq.m7g.large" })).Unpriced.Should().ContainSingle(item => item.Sku == "mq/rabbitmq/mq.m7g.large/cluster");

    [Fact]
    public void Jobs_size_the_workers()
    {
        // 7,300,000 jobs of 400 ms are 1.11 busy vCPUs on average, 2.22 in the busiest hour: two workers of two vCPUs at 60 %.
        var workers = Fleet with { MinInstances = 1, MaxInstances = 6, Scaling = [new Scaling.TargetTracking()] };
        var design = Of(Closed, [new("web", Fleet), new("it", new QueueSpec()), new("workers", workers)],
            Call("users", "web"), Call("web", "it", carries: TrafficClass.Jobs), Call("it", "workers"));

        var line = Estimate(design, Jobs with { JobsPerRequest = 1, JobCpuMilliseconds = 400 }).Line("workers", "Instance hours");

        line.Quantity.Low.Should().Be(730);
        line.Quantity.Expected.Should().BeGreaterThan(730).And.BeLessThan(2 * 730);
    }
}
