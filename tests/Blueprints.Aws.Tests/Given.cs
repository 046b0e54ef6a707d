using Blueprints.Testing;

namespace Blueprints.Aws.Tests;

/// <summary>Runs one component in a network that exists already.</summary>
static class Given
{
    public static NetworkReference Network => new()
    {
        VpcId = "vpc-1",
        CidrBlock = "10.0.0.0/16",
        PublicSubnetIds = ["subnet-public-1", "subnet-public-2"],
        PrivateSubnetIds = ["subnet-private-1", "subnet-private-2"],
        IsolatedSubnetIds = ["subnet-isolated-1", "subnet-isolated-2"],
    };

    public static Task<Recording> RecordAsync(Func<object> program, bool preview = false) => GraphRecorder.RecordAsync(() => { _ = program(); }, preview);
}
