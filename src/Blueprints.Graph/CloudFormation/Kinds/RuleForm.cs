namespace Blueprints.Graph.CloudFormation.Kinds;

/// <summary>What is done with a property's value.</summary>
enum RuleForm
{
    /// <summary>It is moved.</summary>
    Move,

    /// <summary>It becomes whether it is a certain word.</summary>
    Is,

    /// <summary>It is moved, and where it is a text that only parts of are known before deployment, with stand-ins for the others.</summary>
    Known,

    /// <summary>Of a list of keys and values, the value of one key is taken.</summary>
    Pick,

    /// <summary>It becomes a list of itself.</summary>
    Wrap,

    /// <summary>It becomes a resource of its own, or several.</summary>
    Child,

    /// <summary>A list of block devices becomes the root device and all others.</summary>
    BlockDevices,

    /// <summary>The provider has a fixed value that CloudFormation does not say.</summary>
    Constant,
}
