namespace Pulumi;

/// <summary>A named callback for failed operations. The offline flavour carries it as data and never runs it.</summary>
public class ErrorHook
{
    /// <summary>Makes a hook.</summary>
    /// <param name="name">Its name, unique in the program.</param>
    /// <param name="callback">What it runs.</param>
    public ErrorHook(string name, ErrorHookCallback callback)
        : this(name, callback, Task.CompletedTask)
    {
    }

    /// <summary>Makes a hook whose registration is under way.</summary>
    /// <param name="name">Its name, unique in the program.</param>
    /// <param name="callback">What it runs.</param>
    /// <param name="registered">Ends with the registration.</param>
    protected internal ErrorHook(string name, ErrorHookCallback callback, Task registered)
    {
        Name = name;
        Callback = callback;
        Registered = registered;
    }

    /// <summary>The name, unique in the program.</summary>
    public string Name { get; }

    /// <summary>What the hook runs.</summary>
    public ErrorHookCallback Callback { get; }

    internal Task Registered { get; }
}
