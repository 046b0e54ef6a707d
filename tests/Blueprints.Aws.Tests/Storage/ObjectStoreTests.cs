using System.Text.Json;
using Blueprints.Storage;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Storage;

public class ObjectStoreTests
{
    static Task<Recording> RecordAsync(ObjectStoreSpec spec, bool preview = false) => Given.RecordAsync(() => new ObjectStore("files", new() { Spec = spec }), preview);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_public_is_kept_out(bool preview)
    {
        var block = (await RecordAsync(new(), preview)).Graph.OfType("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").Single();

        new[] { "blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets" }.Should().OnlyContain(property => block.Flag(property) == true);
    }

    [Fact]
    public async Task Plain_http_is_refused()
    {
        var recording = await RecordAsync(new());
        var statement = JsonDocument.Parse(recording.Graph.OfType(Types.BucketPolicy).Single().Text("policy")!).RootElement.GetProperty("Statement")[0];

        statement.GetProperty("Effect").GetString().Should().Be("Deny");
        statement.GetProperty("Condition").GetProperty("Bool").GetProperty("aws:SecureTransport").GetString().Should().Be("false");
    }

    [Theory]
    [InlineData(true, "Enabled")]
    [InlineData(false, "Suspended")]
    public async Task Versions_are_kept_as_asked(bool versioning, string status) => (await RecordAsync(new() { Versioning = versioning }))
        .Graph.OfType(Types.BucketVersioning).Single().Property("versioningConfiguration")!.Value.GetProperty("status").GetString().Should().Be(status);

    [Fact]
    public async Task Old_versions_expire_unfinished_uploads_end_and_cold_objects_move()
    {
        var recording = await RecordAsync(new() { ExpireEarlierVersionsAfterDays = 14, InfrequentAccessAfterDays = 60 });
        var rules = recording.Graph.OfType(Types.BucketLifecycle).Single().Property("rules")!.Value.EnumerateArray().ToDictionary(rule => rule.GetProperty("id").GetString()!);

        rules["expire-earlier-versions"].GetProperty("noncurrentVersionExpiration").GetProperty("noncurrentDays").GetInt32().Should().Be(14);
        rules["abort-unfinished-uploads"].GetProperty("abortIncompleteMultipartUpload").GetProperty("daysAfterInitiation").GetInt32().Should().Be(7);
        rules["infrequent-access"].GetProperty("transitions")[0].GetProperty("days").GetInt32().Should().Be(60);
    }

    [Fact]
    public async Task Nothing_moves_unless_asked() =>
        (await RecordAsync(new())).Graph.OfType(Types.BucketLifecycle).Single().Inputs.GetRawText().Should().NotContain("STANDARD_IA");

    [Fact]
    public async Task Only_named_origins_may_upload()
    {
        (await RecordAsync(new())).Graph.OfType(Types.BucketCors).Should().BeEmpty();
        (await RecordAsync(new() { UploadOrigins = ["https://shop.example.com"] })).Graph.OfType(Types.BucketCors).Single()
            .Property("corsRules")!.Value[0].GetProperty("allowedOrigins")[0].GetString().Should().Be("https://shop.example.com");
    }
}
