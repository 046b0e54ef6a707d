namespace Pulumi;

/// <summary>A named callback around an operation on a resource. The offline flavour carries it as data and never runs it.</summary>
public class ResourceHook
{
    /// <summary>Makes a hook.</summary>
    /// <param name="name">Its name, unique in the program.</param>
    /// <param name="callback">What it runs.</param>
    /// <param name="options">Its options; default: none.</param>
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
        : this(name, callback, options ?? new ResourceHookOptions(), Task.CompletedTask)
    {
    }

    /// <summary>Makes a hook whose registration is under way.</summary>
    /// <param name="name">Its name, unique in the program.</param>
    /// <param name="callback">What it runs.</param>
    /// <param name="options">Its options.</param>
    /// <param name="registered">Ends with the registration.</param>
    protected ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered)
    {
        Name = name;
        Callback = callback;
        Options = options;
        Registered = registered;
    }

    /// <summary>The name, unique in the program.</summary>
    public string Name { get; }

    /// <summary>What the hook runs.</summary>
    public ResourceHookCallback Callback { get; }

    /// <summary>The hook's options.</summary>
    public ResourceHookOptions Options { get; }

    internal Task Registered { get; }
}
