using Blueprints.Testing;

namespace Blueprints.Aws.Tests;

public class PhaseSnapshotTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, false)]
    public async Task Resources_of_a_phase_are_those_looked_at(int phase, bool preview)
    {
        var recording = await Phases.RecordAsync(phase, preview);

        Snapshot.Matches(GraphText.Of(recording), preview ? $"phase{phase}.preview" : $"phase{phase}");
    }
}
