namespace Blueprints.Kubernetes;

/// <summary>What runs as pods in the blueprint's cluster and takes room on its nodes.</summary>
public interface IPodsSpec
{
    /// <summary>What each pod asks for.</summary>
    PodResources Pod { get; }

    /// <summary>Fewest pods; 0 or more.</summary>
    int FewestPods { get; }

    /// <summary>Most pods; 0 or more.</summary>
    int MostPods { get; }
}
