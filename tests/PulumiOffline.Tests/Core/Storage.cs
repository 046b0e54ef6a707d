using Pulumi;

namespace PulumiOffline.Tests.Core;

/// <summary>The inputs of a component.</summary>
public sealed class StorageArgs : ResourceArgs
{
    [Input("spec")]
    public Input<string>? Spec { get; set; }
}

/// <summary>A component with one bucket in it.</summary>
public sealed class Storage : ComponentResource
{
    public Storage(string name, StorageArgs? args = null, ComponentResourceOptions? options = null)
        : base("test:index:Storage", name, args, options)
    {
        Bucket = new Bucket($"{name}-bucket", new BucketArgs { BucketName = name }, new CustomResourceOptions { Parent = this });
        BucketId = Bucket.Id;
        RegisterOutputs();
    }

    public Bucket Bucket { get; }

    [Output("bucketId")]
    public Output<string> BucketId { get; private set; }
}
