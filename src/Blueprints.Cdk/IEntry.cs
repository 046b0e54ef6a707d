namespace Blueprints.Cdk;

/// <summary>A block that users can go to.</summary>
interface IEntry
{
    /// <summary>The address that users open.</summary>
    string Url { get; }
}
