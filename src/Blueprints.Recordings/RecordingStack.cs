using Pulumi;

namespace Blueprints.Recordings;

/// <summary>A stack that runs a program and shows each of its resources to a journal on its way to the engine.</summary>
sealed class RecordingStack : Stack
{
    public RecordingStack(Journal journal, Func<IDictionary<string, object?>> program)
        : base(new StackOptions { ResourceTransforms = [journal.NoteAsync] }) => Outputs = program();

    public IDictionary<string, object?> Outputs { get; }
}
